import { ask } from '../tables/asked.ts';
import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';

/** Which cells of a column. */
export interface Within {
  /** Kind of area; with `!` before it, all other kinds. */
  readonly kind: string;
  /** Indexes of the first period and the last. */
  readonly from: number;
  readonly to: number;
}

export type Extent = readonly [low: number, high: number];

const memo = memoizeWeak((_table: Table) => new Map<string, Extent | null>());

/** Lowest and highest value of many areas, bounds of estimates included; null where there is none. */
export function extentOf(table: Table, { name }: Column, { kind, from, to }: Within): Extent | null {
  const question = `extent ${name} ${kind} ${from} ${to}`;
  ask(table, question);
  const known = memo(table);
  const extent = known.get(question);
  if (extent !== undefined) return extent;
  const isMeant = (other: string) => (kind.startsWith('!') ? other !== kind.slice(1) : other === kind);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { rows } = table;
  for (let row = 0; row < rows.length; row += 1) {
    const { index } = rows.periodAt(row);
    const { value = null, bounds } = rows.cell(name, row) ?? {};
    if (value === null || index < from || index > to || !isMeant(rows.areaAt(row).kind)) continue;
    low = Math.min(low, bounds?.lower ?? value);
    high = Math.max(high, bounds?.upper ?? value);
  }
  const found = low > high ? null : ([low, high] as const);
  known.set(question, found);
  return found;
}
