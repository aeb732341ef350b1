import type { FaultList } from '../faults/fault.ts';
import { type RawRow, type RawTable, rowPlace } from './rawTable.ts';
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
  const { kept, dropped } = dropRows(filled, source, file, faults);
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

function dropRows(
  { header, records }: RawTable,
  { drop }: SourceSpec,
  file: string,
  faults: FaultList,
): { kept: RawTable; dropped: DroppedRows[] } {
  let kept = records;
  const dropped = drop.map(({ column, values, because }) => {
    const index = header.cells.indexOf(column);
    if (index < 0) {
      const expected = `one of ${header.cells.join(', ')}`;
      const mend = 'correct drop in source.yaml';
      faults.add({ file, ...rowPlace(header), what: `missing column: ${column}`, expected, mend });
    }
    const out = (record: RawRow) => index >= 0 && values.includes((record.cells[index] ?? '').trim());
    const rows = kept.filter(out).length;
    kept = kept.filter((record) => !out(record));
    return { because, rows };
  });
  return { kept: { header, records: kept }, dropped: dropped.filter(({ rows }) => rows > 0) };
}
