import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, FaultList } from '../faults/fault.ts';
import type { Place } from '../faults/place.ts';
import { hasLength, headTable } from './headTable.ts';
import type { RawRow, RawTable } from './rawTable.ts';

export type CsvRecord = RawRow;
export type CsvFile = RawTable;
export type Delimiter = ',' | ';' | '\t' | '|';

/**
 * Reads comma-separated text with a header line; a byte order mark and any kind of line ending will do.
 * Blank lines are no records; all other lines are, in the order of the file.
 * Faults: broken quotes, no header, empty or repeated column names, records of another length.
 * @param file as faults show it
 * @returns null when there is no header to read by, or the quotes make no sense
 */
export function readCsv(text: string, file: string, faults: FaultList): RawTable | null {
  const rows = csvRows(text, file, faults);
  return rows && headTable(rows, file, {}, faults);
}

/**
 * Reads the same, and makes something of each record as soon as it is read: all records at once take five
 * times the memory of what a table keeps of them.
 * @param begin is given the header, and says what is made of a record; null where the header will not do
 */
export function mapCsv<T>(
  text: string,
  file: string,
  faults: FaultList,
  begin: (header: RawRow) => ((record: RawRow) => T | null) | null,
): T[] {
  const made: T[] = [];
  let header: RawRow | null = null;
  let make: ReturnType<typeof begin> = null;
  let rows = 0;
  eachRow(text, file, faults, ',', 1, (row) => {
    rows += 1;
    if (rows === 1) {
      header = headTable([row], file, {}, faults)?.header ?? null;
      make = header && begin(header);
    } else if (header && hasLength(row, header, file, {}, faults) && make) {
      const one = make(row);
      if (one !== null) made.push(one);
    }
  });
  if (rows === 0) headTable([], file, {}, faults);
  return made;
}

/**
 * @param firstLine of the file, where the text is a part of it
 * @returns null when the quotes make no sense, which is a fault
 */
export function csvRows(
  text: string,
  file: string,
  faults: FaultList,
  delimiter: Delimiter = ',',
  firstLine = 1,
): RawRow[] | null {
  const rows: RawRow[] = [];
  return eachRow(text, file, faults, delimiter, firstLine, (row) => rows.push(row)) ? rows : null;
}

interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** @returns false when the quotes make no sense, which is a fault */
function eachRow(
  text: string,
  file: string,
  faults: FaultList,
  delimiter: Delimiter,
  firstLine: number,
  take: (row: RawRow) => void,
): boolean {
  // A record says on which line it ends.
  let next = firstLine;
  const options = {
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: (parsed: unknown) => {
      // What comes with `info` and `raw`, of which the parser's types know nothing.
      const { record, raw, info } = parsed as ParsedRecord;
      const line = next;
      next = info.lines + firstLine;
      // Tabs between empty cells are white space too, and make a row that is not blank.
      if (raw.trim() !== '' || record.length > 1)
        take({ cells: record, line, name: `line ${line}`, place: placeIn(raw, line, delimiter) });
      return null;
    },
  };
  try {
    parse(text, options);
    return true;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error['lines']) : 0;
    faults.add({ file, ...brokenQuotes(error.code, line) });
    return false;
  }
}

/** @param code of csv-parse */
export function brokenQuotes(code: string, line: number): Omit<Fault, 'file'> {
  const expected = 'a quote only around a whole cell, and "" for a quote inside it';
  return { line, column: 0, what: `broken quotes: ${quoteProblem(code)}`, expected };
}

function quoteProblem(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a cell is opened and never closed';
  return code === 'INVALID_OPENING_QUOTE' ? 'a quote in the middle of a cell' : 'text after a closing quote';
}

/** Finds cells in the text of a record only when a fault asks for one. */
function placeIn(raw: string, firstLine: number, delimiter: Delimiter): (index: number) => Place {
  return (wanted) => {
    let [line, lineStart, cell, quoted] = [firstLine, 0, 0, false];
    for (let at = 0; at < raw.length; at++) {
      if (cell === wanted) return { line, column: at - lineStart + 1 };
      const character = raw[at];
      if (character === '"') quoted = !quoted;
      else if (character === delimiter && !quoted) cell++;
      else if (character === '\n') [line, lineStart] = [line + 1, at + 1];
    }
    return { line, column: Math.max(raw.replace(/[\r\n]+$/, '').length - lineStart, 0) + 1 };
  };
}
