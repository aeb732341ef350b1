import { type HeadRow, readHead } from '../csv/head.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import { delimiterOf } from '../sources/fileEnding.ts';
import { headOptions } from '../sources/headOptions.ts';
import { scanFile } from '../sources/scanFile.ts';
import { addRagged } from '../sources/tableFaults.ts';
import { tidyText } from '../sources/tidyText.ts';
import { type FileInspection, type GivenFile, inspectFile } from './inspectFile.ts';

/** The table in a file that nobody has described yet. */
export interface GivenTable {
  readonly inspection: FileInspection;
  readonly headers: readonly string[];
  readonly records: number;
  /** Cells of a column, from 0, as tidy text. */
  column(index: number): string[];
}

/** @returns null when a fault was added */
export async function scanGiven(given: GivenFile, faults: FaultList): Promise<GivenTable | null> {
  const { bytes, file } = given;
  const seen = await inspectFile(given, faults);
  if (!seen) return null;
  const add = (fault: Omit<Fault, 'file'>) => faults.add({ file, ...fault });
  let head: readonly HeadRow[] = [];
  const begin = (rows: readonly HeadRow[]) => {
    head = rows;
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    return Array.from({ length: width }, () => ({ kind: 'text' as const, digits: null }));
  };
  const scanned = await scanFile({ bytes, file, ...seen }, begin, add);
  if (!scanned) return null;
  const texts = scanned.columns.flatMap((column) => column?.texts ?? []);
  const inspection = withFootnotes(seen, [...head.flatMap(({ cells }) => cells), ...texts]);
  if (tooLarge(scanned.columns.length, scanned.records)) {
    const what = `too large to describe: ${scanned.columns.length} columns, ${scanned.records} rows`;
    const mend = 'describe by hand, in source.yaml, the columns that you need; or ask for a long table';
    add({ line: 0, column: 0, what, expected: 'at most 4,096 columns and 10 million cells', mend });
    return null;
  }
  const header = readHead(head, headOptions({ file, ...inspection }), add);
  if (!header) return null;
  addRagged(scanned, header, delimiterOf(file, inspection), add);
  const tidy = tidyText(inspection.table.footnotes);
  const column = (index: number) => {
    const { texts: own = [], codes } = scanned.columns[index] ?? {};
    const tidied = own.map((text) => tidy(text).trim());
    return Array.from(codes ?? [], (code) => tidied[code] ?? '');
  };
  return { inspection, headers: header.cells, records: scanned.records, column };
}

/** What is read to guess from is held as text, cell by cell. */
function tooLarge(columns: number, records: number): boolean {
  return columns > 4096 || columns * records > 10_000_000;
}

/** Detects footnote references and their style. */
function withFootnotes(inspection: FileInspection, cells: readonly string[]): FileInspection {
  const styles = ['notes', 'numbers'] as const;
  // A marker such as [1] beside a number is not a footnote.
  const names = cells.filter((cell) => /[a-z]{2}/i.test(cell));
  const footnotes = styles.find((style) => names.some((cell) => tidyText(style)(cell) !== cell));
  return footnotes ? { ...inspection, table: { ...inspection.table, footnotes } } : inspection;
}
