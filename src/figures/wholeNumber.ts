import { AROUND, EXACT, FURTHEST, type Hedge } from './oneIn.ts';

/** A number as a whole one, with the hedge that the distance between the two asks for. */
export interface WholeNumber {
  readonly n: number;
  readonly hedge: Hedge;
}

/**
 * `11.1` → around 11, `2.9` → almost three, `2.4` → more than two: below the next whole number by more than
 * a tenth, only what has been passed is said.
 * @returns null below one, unless it is close to it
 */
export function wholeNumber(value: number): WholeNumber | null {
  const n = Math.round(value);
  const distance = n === 0 ? 1 : (value - n) / n;
  if (n > 0 && Math.abs(distance) <= EXACT) return { n, hedge: 'exactly' };
  if (n > 0 && Math.abs(distance) <= AROUND) return { n, hedge: 'around' };
  if (n > 0 && distance < 0 && -distance <= FURTHEST) return { n, hedge: 'under' };
  return value >= 1 ? { n: Math.floor(value), hedge: 'over' } : null;
}
