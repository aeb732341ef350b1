import type { Unit } from '../tables/column.ts';
import { asPrinted } from './digits.ts';

const MILLION = 1_000_000;

/**
 * The number that a reader sees of a column's value. Money has three digits that count from a million on,
 * £1.23m, £12.3bn, and is compared as such: two sums that read alike are alike.
 */
export function asShown(value: number, { kind, decimals }: Pick<Unit, 'kind' | 'decimals'>): number {
  const printed = asPrinted(value, decimals);
  return kind === 'money' && Math.abs(printed) >= MILLION ? Number(value.toPrecision(3)) : printed;
}
