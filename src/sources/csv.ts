import { CsvError, parse } from 'csv-parse/sync';
import type { FaultList } from '../faults/fault.ts';
import type { Place } from '../faults/yaml.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** 1-based line on which the record starts. */
  readonly line: number;
  /** Where a cell starts, its opening quote included. */
  place(index: number): Place;
}

export interface CsvFile {
  /** Column names, without the spaces around them. */
  readonly header: CsvRecord;
  /** Blank lines are no records; all other lines are, in the order of the file. */
  readonly records: readonly CsvRecord[];
}

/**
 * Reads comma-separated text with a header line; a byte order mark and any kind of line ending will do.
 * Faults: broken quotes, no header, empty or repeated column names, records of another length.
 * @param file as faults show it
 * @returns null when there is no header to read by, or the quotes make no sense
 */
export function readCsv(text: string, file: string, faults: FaultList): CsvFile | null {
  const records = parseRecords(text, file, faults);
  if (!records) return null;
  const [first, ...rest] = records;
  if (!first) {
    const mend = 'begin with a line of column names';
    faults.add({ file, line: 1, column: 1, what: 'no header: the file is empty', mend });
    return null;
  }
  const header = { ...first, cells: first.cells.map((cell) => cell.trim()) };
  checkHeader(header, file, faults);
  for (const record of rest) checkLength(record, header, file, faults);
  return { header, records: rest.filter(({ cells }) => cells.length === header.cells.length) };
}

interface RawRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

function parseRecords(text: string, file: string, faults: FaultList): CsvRecord[] | null {
  const options = {
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    const parsed = parse(text, options) as unknown as RawRecord[];
    return parsed.flatMap(({ record, raw }, index) => {
      const line = (parsed[index - 1]?.info.lines ?? 0) + 1;
      return raw.trim() === '' ? [] : [{ cells: record, line, place: placeIn(raw, line) }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error['lines']) : 0;
    const expected = 'a quote only around a whole cell, and "" for a quote inside it';
    faults.add({ file, line, column: 0, what: `broken quotes: ${quoteProblem(error)}`, expected });
    return null;
  }
}

function quoteProblem({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a cell is opened and never closed';
  return code === 'INVALID_OPENING_QUOTE' ? 'a quote in the middle of a cell' : 'text after a closing quote';
}

function checkHeader(header: CsvRecord, file: string, faults: FaultList): void {
  for (const [index, name] of header.cells.entries()) {
    if (name === '') {
      const mend = 'name the column, or remove it';
      faults.add({ file, ...header.place(index), what: `column without a name: column ${index + 1}`, mend });
    } else if (header.cells.indexOf(name) < index) {
      const mend = 'give each column a name of its own';
      faults.add({ file, ...header.place(index), what: `column name appears twice: ${name}`, mend });
    }
  }
}

function checkLength(record: CsvRecord, header: CsvRecord, file: string, faults: FaultList): void {
  const [found, wanted] = [record.cells.length, header.cells.length];
  if (found === wanted) return;
  faults.add({
    file,
    line: record.line,
    column: found > wanted ? record.place(wanted).column : 0,
    what: `wrong number of cells: ${found}`,
    expected: `${wanted}, as in the header`,
    mend: found > wanted ? 'put cells that contain a comma in quotes' : 'write a comma for each empty cell',
  });
}

/** Finds cells in the text of a record only when a fault asks for one. */
function placeIn(raw: string, firstLine: number): (index: number) => Place {
  return (wanted) => {
    let [line, lineStart, cell, quoted] = [firstLine, 0, 0, false];
    for (let at = 0; at < raw.length; at++) {
      if (cell === wanted) return { line, column: at - lineStart + 1 };
      const character = raw[at];
      if (character === '"') quoted = !quoted;
      else if (character === ',' && !quoted) cell++;
      else if (character === '\n') [line, lineStart] = [line + 1, at + 1];
    }
    return { line, column: Math.max(raw.trimEnd().length - lineStart, 0) + 1 };
  };
}
