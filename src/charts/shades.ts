import { quantileSorted, tickStep } from 'd3';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import type { Mark } from './mark.ts';
import { type KeyEntry, key } from './marks/key.ts';
import { type RampStep, ramp } from './marks/ramp.ts';

/** One of at most five shades, and the values that have it, both bounds included. */
export interface Shade {
  readonly role: Role;
  /** For text on it. */
  readonly ink: Role;
  readonly from: number;
  readonly to: number;
  /** Where it has no lower or no upper bound. */
  readonly open: 'below' | 'above' | null;
  /** In place of its bounds, in a key. */
  readonly said?: string;
}

const STEPS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

type ShadeRole = (typeof STEPS)[number] | 'below-2' | 'below-1' | 'level' | 'above-1' | 'above-2';

/**
 * Five shades with about as many values each, between round numbers; or one for each value, where there are no more
 * than five. @param values as printed, so that two that print alike have one shade
 */
export function shadesOf(values: readonly number[], { decimals }: Pick<Column, 'decimals'>): Shade[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= STEPS.length)
    return distinct.map((value, index) => shade(STEPS[index], value, value, null));
  const unit = 10 ** -decimals;
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const step = Math.max(unit, tickStep(low, high, 20));
  const rounded = [0.2, 0.4, 0.6, 0.8].map((share) =>
    withoutDust(Math.round((quantileSorted(sorted, share) ?? low) / step) * step),
  );
  const bounds = [...new Set(rounded)].filter((bound) => bound > low && bound <= high);
  const starts = [low, ...bounds];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const open = index === 0 ? 'below' : next === undefined ? 'above' : null;
    return shade(STEPS[index], from, next === undefined ? high : withoutDust(next - unit), open);
  });
}

export function shade(
  role: ShadeRole = 'step-5',
  ...[from, to, open]: [from: number, to: number, open: Shade['open']]
): Shade {
  return { role, ink: `on-${role}`, from, to, open };
}

/** A round number without the dust of binary arithmetic. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(12));
}

/** The shade of a value as printed. */
export function shadeOf(value: number, shades: readonly Shade[]): Shade | undefined {
  return shades.find(({ from, to }) => value >= from && value <= to);
}

/** `under 6.5`, `6.5 to 7.9`, `12 and over`. */
export function shadeText(
  { from, to, open, said }: Shade,
  column: Column,
  { numbers, charts }: Language,
): string {
  if (said !== undefined) return said;
  const [lowest, highest] = [numbers.label(from, column), numbers.label(to, column)];
  if (open === 'above') return charts.andOver(lowest);
  if (open === 'below') return charts.upTo(highest);
  return from === to ? lowest : charts.range(lowest, highest);
}

/**
 * What shades mean, as a scale where they are ranges; and, where some of what is drawn has none, what that means.
 */
export function shadeKey(
  shades: readonly Shade[],
  column: Column,
  language: Language,
  all: readonly { readonly shade: Shade | undefined }[] = [],
): Mark {
  const listed = shades.map((shade): KeyEntry => {
    return { text: shadeText(shade, column, language), role: shade.role, shape: 'square' };
  });
  const others: KeyEntry[] = all.every(({ shade }) => shade)
    ? []
    : [{ text: language.charts.tables.notRanked, role: 'page', shape: 'hollow' }];
  if (shades.every(({ open }) => open === null)) return key([...listed, ...others]);
  const steps = shades.map(({ role, from, to, said }): RampStep => {
    const [low, high] = [language.numbers.label(from, column), language.numbers.label(to, column)];
    return { role, from: low, to: high, said };
  });
  return ramp(steps, others, listed);
}
