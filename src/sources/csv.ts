import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, FaultList } from '../faults/fault.ts';
import type { Place } from '../faults/yaml.ts';
import { headTable } from './headTable.ts';
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

interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
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
  const options = {
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    const parsed = parse(text, options) as unknown as ParsedRecord[];
    return parsed.flatMap(({ record, raw }, index) => {
      const line = (parsed[index - 1]?.info.lines ?? 0) + firstLine;
      // Tabs between empty cells are white space too, and make a row that is not blank.
      if (raw.trim() === '' && record.length < 2) return [];
      return [{ cells: record, line, name: `line ${line}`, place: placeIn(raw, line, delimiter) }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error['lines']) : 0;
    faults.add({ file, ...brokenQuotes(error.code, line) });
    return null;
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
