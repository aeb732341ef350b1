import type { ReadCell } from './readCell.ts';
import type { ReadCells, ReadColumn } from './readCells.ts';
import { GappedColumn, type ReleaseCell, type ReleaseColumn, SharedColumn } from './releaseColumn.ts';

export type ReleaseColumns = Readonly<Record<string, ReleaseColumn>>;

/** The columns that recipes get: each number column is followed by its statuses. */
export function releaseColumns(columns: readonly ReadColumn[]): ReleaseColumns {
  const made: Record<string, ReleaseColumn> = {};
  for (const { name, rule, parts } of columns) {
    if (rule.kind === 'number') {
      made[name] = numbersOf(parts);
      made[`${name}_status`] = sharedOf(parts, ({ status }) => status ?? '', '');
    } else made[name] = sharedOf(parts, ({ value }) => value, undefined);
  }
  return made;
}

function recordsOf({ codes, numbers }: ReadCells): number {
  return (codes ?? numbers)?.length ?? 0;
}

/** Interleaves the parts of a wide table. */
function numbersOf(parts: readonly ReadCells[]): ReleaseColumn {
  const [first] = parts;
  if (!first) return [];
  if (parts.length === 1 && first.numbers && !first.codes) return first.numbers;
  const all = new Float64Array(recordsOf(first) * parts.length);
  let hasGaps = false;
  for (const [part, { codes, cells, numbers }] of parts.entries()) {
    const values = Float64Array.from(cells, ({ value }) => (typeof value === 'number' ? value : Number.NaN));
    for (let row = part, at = 0; row < all.length; row += parts.length, at += 1) {
      const code = codes?.[at] ?? -1;
      const value = (code < 0 ? numbers?.[at] : values[code]) ?? Number.NaN;
      hasGaps ||= Number.isNaN(value);
      all[row] = value;
    }
  }
  return hasGaps ? new GappedColumn(all) : all;
}

/** @param plain value of plain numbers */
function sharedOf(
  parts: readonly ReadCells[],
  valueIn: (cell: ReadCell) => ReleaseCell,
  plain: ReleaseCell,
): ReleaseColumn {
  const [first] = parts;
  if (!first) return [];
  const values: ReleaseCell[] = [plain];
  const known = new Map<ReleaseCell, number>([[plain, 0]]);
  const shared = parts.map(({ cells }) =>
    Int32Array.from(cells, (cell) => {
      const value = valueIn(cell);
      const code = known.get(value) ?? values.push(value) - 1;
      known.set(value, code);
      return code;
    }),
  );
  const rows = recordsOf(first) * parts.length;
  const all = values.length <= 256 ? new Uint8Array(rows) : new Int32Array(rows);
  for (const [part, { codes }] of parts.entries()) {
    const codeOf = shared[part];
    // Without codes all rows are plain, which has code zero.
    if (!codes || !codeOf) continue;
    for (let row = part, at = 0; row < rows; row += parts.length, at += 1) {
      all[row] = codeOf[codes[at] ?? -1] ?? 0;
    }
  }
  return new SharedColumn(all, values);
}
