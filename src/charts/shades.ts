import { quantileSorted, tickStep } from 'd3';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';

/** One of at most five shades, and the values that have it, both bounds included. */
export interface Shade {
  readonly role: Role;
  /** For text on it. */
  readonly ink: Role;
  readonly from: number;
  readonly to: number;
  /** Where it has no lower or no upper bound. */
  readonly open: 'below' | 'above' | null;
}

const STEPS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;
const SIDES = ['below-2', 'below-1', 'above-1', 'above-2'] as const;

/**
 * Shades of one colour with about as many values each, between round numbers; or one for each value, where there are no
 * more than five. Of two colours, where they part at a value: two below it, and two from there on.
 * @param values as printed, so that two that print alike have one shade
 * @param centre where colours part; zero, unless it is given, of values on both sides of it
 */
export function shadesOf(
  values: readonly number[],
  { decimals }: Pick<Column, 'decimals'>,
  centre: number | null = partsAtZero(values) ? 0 : null,
): Shade[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const distinct = [...new Set(sorted)];
  if (centre === null && distinct.length <= STEPS.length)
    return distinct.map((value, index) => shade(stepAt(index), value, value, null));
  const unit = 10 ** -decimals;
  const starts = centre === null ? stepStarts(sorted, unit) : sideStarts(sorted, centre, unit);
  return starts.map(({ role, from }, index) => {
    const next = starts[index + 1];
    const open = index === 0 ? 'below' : next === undefined ? 'above' : null;
    return shade(role, index === 0 ? low : from, next ? withoutDust(next.from - unit) : high, open);
  });
}

/** Whether shades have two colours, which part at zero. */
export function partsAtZero(values: readonly number[]): boolean {
  return values.some((value) => value < 0) && values.some((value) => value > 0);
}

/** At round numbers near the quintiles. Steps are those of the middle, whatever lies far from it. */
function stepStarts(sorted: number[], unit: number) {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const quintiles = [0.2, 0.4, 0.6, 0.8].map((share) => quantileSorted(sorted, share) ?? low);
  const [first = low, last = high] = [quintiles[0], quintiles.at(-1)];
  const step = Math.max(unit, tickStep(first, last, 12));
  const rounded = quintiles.map((value) => withoutDust(Math.round(value / step) * step));
  const bounds = [...new Set(rounded)].filter((bound) => bound > low && bound <= high);
  return [low, ...bounds].map((from, index) => ({ role: stepAt(index), from }));
}

/** At the centre, and at round numbers near the middle of either side. */
function sideStarts(sorted: number[], centre: number, unit: number) {
  const middle = (side: number[]) => {
    const step = Math.max(unit, tickStep(side[0] ?? 0, side.at(-1) ?? 0, 8));
    return withoutDust(Math.round((quantileSorted(side, 0.5) ?? centre) / step) * step);
  };
  const below = Math.min(centre, middle(sorted.filter((value) => value < centre)));
  const above = Math.max(withoutDust(centre + unit), middle(sorted.filter((value) => value > centre)));
  const starts = [Number.NEGATIVE_INFINITY, below, centre, above, Number.POSITIVE_INFINITY];
  const all = SIDES.map((role, index) => ({ role, from: starts[index] ?? 0, next: starts[index + 1] ?? 0 }));
  const filled = all.filter(({ from, next }) => sorted.some((value) => value >= from && value < next));
  const first = filled.find(({ from }) => from >= centre);
  return filled.map((one) => (one === first ? { ...one, from: centre } : one));
}

function stepAt(index: number) {
  return STEPS[index] ?? 'step-5';
}

function shade(
  role: (typeof STEPS)[number] | (typeof SIDES)[number],
  from: number,
  to: number,
  open: Shade['open'],
): Shade {
  return { role, ink: `on-${role}`, from, to, open };
}

/** A round number without the dust of binary arithmetic. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(12));
}

/** The shade of a value as printed. */
export function shadeOf(value: number, shades: readonly Shade[]): Shade | undefined {
  return shades.find(({ from, to }) => value >= from && value <= to);
}
