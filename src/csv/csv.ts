import type { FaultList } from '../faults/fault.ts';
import type { Delimiter } from './delimiter.ts';
import { type HeadRow, lengthProblem, readHead } from './head.ts';
import { RowSink, type TextRow } from './textRow.ts';
import { tokenizeCsv } from './tokenize.ts';
import { UnreadableFile } from './unreadableFile.ts';

export type CsvRecord = TextRow;

/** A text file with column names in its first row. */
export interface CsvFile {
  readonly header: HeadRow;
  readonly records: readonly CsvRecord[];
}

/**
 * Reads comma-separated text with a header line, with or without a byte order mark, with any line endings.
 * Skips blank lines.
 * Faults: broken quotes, no header, empty or repeated column names, records of another length.
 * @param file as faults show it
 * @returns null when there is no header
 */
export function readCsv(text: string, file: string, faults: FaultList): CsvFile | null {
  let header: HeadRow | null = null;
  const records = mapCsv(text, file, faults, (head) => {
    header = head;
    return (record) => record;
  });
  return header && { header, records };
}

/**
 * Reads the same, but maps each record as soon as it is read: holding all records takes five times the memory of
 * a table.
 * @param begin is given the header and returns the mapping, or null to stop
 */
export function mapCsv<T>(
  text: string,
  file: string,
  faults: FaultList,
  begin: (header: HeadRow) => ((record: CsvRecord) => T | null) | null,
): T[] {
  const made: T[] = [];
  let header: HeadRow | null | undefined;
  let make: ReturnType<typeof begin> = null;
  const head = (rows: readonly HeadRow[]) => readHead(rows, {}, (fault) => faults.add({ file, ...fault }));
  eachRow(text, file, faults, ',', (row) => {
    if (header === undefined) {
      header = head([row]);
      make = header && begin(header);
    } else if (header && hasLength(row, header, file, faults) && make) {
      const one = make(row);
      if (one !== null) made.push(one);
    }
  });
  if (header === undefined) head([]);
  return made;
}

/** @returns null when the quotes are broken, which is a fault */
export function csvRows(
  text: string,
  file: string,
  faults: FaultList,
  delimiter: Delimiter = ',',
): TextRow[] | null {
  const rows: TextRow[] = [];
  return eachRow(text, file, faults, delimiter, (row) => rows.push(row)) ? rows : null;
}

function eachRow(
  text: string,
  file: string,
  faults: FaultList,
  delimiter: Delimiter,
  take: (row: TextRow) => void,
): boolean {
  const bytes = Buffer.from(text.replace(/^\uFEFF/, ''));
  const sink = new RowSink(bytes, delimiter, (row) => {
    take(row);
    return true;
  });
  try {
    tokenizeCsv(bytes, { start: 0, end: bytes.length, line: 1 }, delimiter, sink);
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add({ file, line: 0, column: 0, ...error.problem });
    return false;
  }
}

function hasLength(row: TextRow, header: HeadRow, file: string, faults: FaultList): boolean {
  const [found, wanted] = [row.cells.length, header.cells.length];
  if (found === wanted) return true;
  const place = found > wanted ? { ...row.place(wanted), line: row.line } : row.row;
  faults.add({ file, ...place, ...lengthProblem(found, wanted, ',') });
  return false;
}
