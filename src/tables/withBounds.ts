import { type Column, limitsOf } from './column.ts';
import type { Cell } from './table.ts';

/** A made-up cell in place of another: its interval is as wide, as far as the column's kind allows. */
export function withBounds(cell: Cell, before: Cell | undefined, column: Column): Cell {
  const { value } = cell;
  if (value === null || before?.value == null || !before.bounds) return cell;
  const [below, above] = [before.value - before.bounds.lower, before.bounds.upper - before.value];
  const { lowest, highest } = limitsOf(column);
  return {
    ...cell,
    bounds: { lower: Math.max(lowest, value - below), upper: Math.min(highest, value + above) },
  };
}
