import type { FaultList } from '../faults/fault.ts';
import { type CellProblem, type RawRow, type RawTable, rowPlace } from './rawTable.ts';
import { type RowFilter, rowFilters } from './rowFilter.ts';
import type { SourceSpec } from './source.ts';

/** Records that a source declares to be left out, by the reason that it gives. */
export interface DroppedRows {
  readonly because: string;
  readonly rows: number;
}

export interface ShapedTable {
  readonly table: RawTable;
  readonly dropped: readonly DroppedRows[];
}

/**
 * Brings the records of a file into the shape that the source declares: repeated values filled down, rows
 * left out, columns that are periods or areas turned into rows.
 */
export function shapeTable(
  table: RawTable,
  source: SourceSpec,
  file: string,
  faults: FaultList,
): ShapedTable {
  const filled = fillDown(table, source);
  const { kept, dropped } = chooseRows(filled, source, file, faults);
  return { table: kept, dropped };
}

/** An empty cell of such a column means the same as the cell above it. */
function fillDown({ header, records }: RawTable, { columns }: SourceSpec): RawTable {
  const indexes = header.cells.flatMap((name, index) => {
    const rule = Object.hasOwn(columns, name) ? columns[name] : undefined;
    return rule && 'fillDown' in rule && rule.fillDown ? index : [];
  });
  if (indexes.length === 0) return { header, records };
  const last = new Map<number, string>();
  const filled = records.map((record) => {
    const cells = record.cells.map((cell, index) => {
      if (!indexes.includes(index)) return cell;
      if (cell.trim() !== '') last.set(index, cell);
      return last.get(index) ?? cell;
    });
    return { ...record, cells };
  });
  return { header, records: filled };
}

function chooseRows(
  { header, records }: RawTable,
  source: SourceSpec,
  file: string,
  faults: FaultList,
): { kept: RawTable; dropped: DroppedRows[] } {
  let kept = records;
  const dropped = rowFilters(source).map(({ entry, column, because, leavesOut }) => {
    const index = header.cells.indexOf(column);
    if (index < 0) faults.add({ file, ...rowPlace(header), ...missingColumn(entry, column, header) });
    const before = kept;
    if (index >= 0) kept = before.filter((record) => !leavesOut(record.cells[index] ?? ''));
    if (entry === 'keep' && before.length > 0 && kept.length === 0) {
      faults.add({ file, ...rowPlace(header), ...nothingKept(column) });
    }
    return { because, rows: before.length - kept.length };
  });
  return { kept: { header, records: kept }, dropped: dropped.filter(({ rows }) => rows > 0) };
}

function missingColumn(entry: RowFilter['entry'], column: string, header: RawRow): CellProblem {
  const expected = `one of ${header.cells.join(', ')}`;
  return { what: `missing column: ${column}`, expected, mend: `correct ${entry} in source.yaml` };
}

/** A value that is misspelt would leave a table without rows, of which nobody would hear. */
export function nothingKept(column: string): CellProblem {
  const mend = 'correct the values of keep in source.yaml';
  return { what: `no row is kept: ${column}`, expected: 'rows that have one of the values', mend };
}
