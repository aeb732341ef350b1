import type { Column } from './column.ts';
import type { Cell } from './table.ts';

/** A made-up cell in place of another: its interval is as wide, as far as the column's kind allows. */
export function withBounds(cell: Cell, before: Cell | undefined, { kind, negative }: Column): Cell {
  const { value } = cell;
  if (value === null || before?.value == null || !before.bounds) return cell;
  const [below, above] = [before.value - before.bounds.lower, before.bounds.upper - before.value];
  const least = kind === 'percentage-change' || negative ? Number.NEGATIVE_INFINITY : 0;
  const most = kind === 'percentage' && !negative ? 100 : Number.POSITIVE_INFINITY;
  return { ...cell, bounds: { lower: Math.max(least, value - below), upper: Math.min(most, value + above) } };
}
