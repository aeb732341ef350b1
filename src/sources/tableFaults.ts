import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import type { Delimiter } from '../csv/delimiter.ts';
import type { HeadRow } from '../csv/head.ts';
import { lengthProblem } from '../csv/head.ts';
import type { ChosenRecords } from './chosenRecords.ts';
import type { FaultTally } from './faultTally.ts';
import type { Layout } from './layout.ts';
import type { ReadCells, ReadColumn } from './readCells.ts';
import type { ReleaseColumns } from './releaseColumns.ts';
import { keyOf, repeatedRows } from './repeatedRows.ts';
import type { ScannedTable } from './scannedTable.ts';
import type { Source } from './source.ts';

/** A table on its way to a release. */
export interface TableContext {
  readonly source: Source;
  readonly scanned: ScannedTable;
  readonly layout: Layout;
  readonly tally: FaultTally;
}

/**
 * Records with another number of cells than the header.
 * @param add receives each kept place, and how many records it stands for
 */
export function addRagged(
  { ragged = [] }: ScannedTable,
  { cells: names }: HeadRow,
  delimiter: Delimiter,
  add: (fault: CellPlace & CellProblem, records: number) => void,
): void {
  for (const { cells, count, places } of ragged) {
    const problem = lengthProblem(cells, names.length, delimiter, true);
    for (const [index, place] of places.entries()) {
      add({ ...place, ...problem }, index === 0 ? count - places.length + 1 : 1);
    }
  }
}

/** Cells that do not fit the declaration of their column, in the order of the columns. */
export function addFaultyCells(
  columns: readonly ReadColumn[],
  chosen: ChosenRecords,
  context: TableContext,
): void {
  const { scanned, layout, tally } = context;
  const faulty = new Map<ReadCells, { column: number; order: number }>();
  for (const [order, { parts }] of columns.entries()) {
    for (const [part, read] of parts.entries()) {
      const problem = read.cells.find((cell) => cell.problem)?.problem;
      if (!problem || chosen.records === 0) continue;
      if (read.column !== null) faulty.set(read, { column: read.column, order });
      // The period or area comes from the header.
      else
        tally.addCell(problem, {
          spot: -1,
          order,
          place: () => layout.header.place(layout.parts[part] ?? 0),
        });
    }
  }
  for (let at = 0; faulty.size > 0 && at < chosen.records; at += 1) {
    for (const [{ codes, cells }, { column, order }] of faulty) {
      const problem = cells[codes?.[at] ?? -1]?.problem;
      if (!problem) continue;
      const record = chosen.recordOf(at);
      const place = () => scanned.places.cell(record, column);
      tally.addCell(problem, { spot: scanned.places.spot(record, column), order, place });
    }
  }
}

/** Rows with the key of an earlier row. */
export function addRepeatedRows(columns: ReleaseColumns, chosen: ChosenRecords, context: TableContext): void {
  const { scanned, layout, source, tally } = context;
  const key = keyOf(source);
  const { length: parts } = layout.parts;
  const recordOf = (row: number) => chosen.recordOf(Math.floor(row / parts));
  for (const { row, first } of repeatedRows(columns, chosen.records * parts, key)) {
    const column = layout.parts[first % parts] ?? null;
    const name = scanned.places.name(recordOf(first));
    const firstName = column === null ? name : `${name}, ${layout.header.cells[column] ?? ''}`;
    const what = `row appears twice: ${key.map((name) => columns[name]?.at(row)).join(', ')}`;
    const expected = `one row for each ${key.join(' and ')}`;
    const mend = `it is already on ${firstName}; if both are meant, declare a longer key in source.yaml`;
    const record = recordOf(row);
    const place = () => scanned.places.record(record);
    tally.addCell({ what, expected, mend }, { spot: record, order: Number.MAX_SAFE_INTEGER, place });
  }
}

/** The 1900 and 1904 date systems differ by four years and a day, and the numbers do not tell which is meant. */
export function addUnsureDates({ scanned, source, tally }: TableContext): void {
  const header = Object.entries(source.columns).find(
    ([, rule]) => rule.kind === 'period' && rule.date === 'serial',
  )?.[0];
  if (header === undefined || !scanned.from1904) return;
  const mend = 'ask the publisher which days are meant, or for the table as CSV';
  tally.add({ line: 0, column: 0, what: `days counted from 1904: ${header}`, mend });
}
