/** A percentage as "one in n", with the hedge that the distance between the two asks for. */
export interface OneIn {
  readonly n: number;
  /** Where the percentage lies, set against one in n. */
  readonly hedge: Hedge;
}

export type Hedge = 'exactly' | 'around' | 'over' | 'under';

/** Relative distance below which no hedge is needed, or only "around"; beyond the last, no phrase is honest. */
export const EXACT = 0.005;
export const AROUND = 0.025;
export const FURTHEST = 0.1;

/**
 * `14.4` → around one in seven (one in seven is 14.29). The nearest whole n is taken, so that 8.7
 * per cent is almost one in 11.
 * @param percentage of the whole, over 0 and at most 50: above that, "one in n" says nothing
 * @returns null where no whole n is within a tenth of the percentage
 */
export function oneIn(percentage: number): OneIn | null {
  if (!(percentage > 0) || percentage > 50) return null;
  const n = Math.round(100 / percentage);
  const distance = (percentage - 100 / n) / (100 / n);
  if (Math.abs(distance) > FURTHEST) return null;
  if (Math.abs(distance) <= EXACT) return { n, hedge: 'exactly' };
  if (Math.abs(distance) <= AROUND) return { n, hedge: 'around' };
  return { n, hedge: distance > 0 ? 'over' : 'under' };
}

/** From here on a number has two digits that count: one in 12,000. */
const FEW = 20;

/** The same of something rare: `0.0096` → under one in 10,000. */
export function oneInFew(percentage: number): OneIn | null {
  if (!(percentage > 0) || 100 / percentage < FEW) return oneIn(percentage);
  const n = Number((100 / percentage).toPrecision(2));
  const distance = (percentage * n) / 100 - 1;
  if (Math.abs(distance) <= EXACT) return { n, hedge: 'exactly' };
  if (Math.abs(distance) <= AROUND) return { n, hedge: 'around' };
  return { n, hedge: distance > 0 ? 'over' : 'under' };
}
