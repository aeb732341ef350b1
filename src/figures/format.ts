import type { Column } from '../tables/column.ts';
import type { NumberProfile } from '../words/grammar.ts';

/**
 * The one place where a number becomes text. Prose, axes, labels, tables and alt texts all call it,
 * so that one value never reads two ways.
 */

/** What a value is printed as, and that as a number again. */
interface Format {
  readonly text: string;
  readonly number: number;
}

/** An edition prints most of its values several times: in the text, in two forms of a chart, in its table. */
class Formatter {
  readonly #formatted = new Map<number, Format>();
  readonly #formatter: Intl.NumberFormat;

  constructor(decimals: number) {
    this.#formatter = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      signDisplay: 'negative',
    });
  }

  format(value: number): Format {
    const known = this.#formatted.get(value);
    if (known) return known;
    const text = this.#formatter.format(withoutNoise(value));
    const made = { text: text.replace('-', '−'), number: Number(text.replaceAll(',', '')) };
    if (this.#formatted.size >= 10_000) this.#formatted.clear();
    this.#formatted.set(value, made);
    return made;
  }
}

const formatters = new Map<number, Formatter>();

function formatted(value: number, decimals: number): Format {
  const formatter = formatters.get(decimals) ?? new Formatter(decimals);
  formatters.set(decimals, formatter);
  return formatter.format(value);
}

/**
 * Digits with thousands commas, rounded half away from zero, and a true minus sign: `−1,234.5`.
 * The locale is fixed, whatever the machine's is.
 */
export function formatNumber(value: number, decimals = 0): string {
  return formatted(value, decimals).text;
}

/**
 * A sum of floating-point numbers ends in digits that are no part of it: (102 ÷ 80 − 1) × 100 comes to
 * 27.499999999999996 and would be rounded down. No statistic has more than 15 digits.
 */
function withoutNoise(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}

/** The number that a reader sees: what `formatNumber` prints, as a number again. */
export function asPrinted(value: number, decimals = 0): number {
  return formatted(value, decimals).number;
}

/** True for values that are written with a percent sign or "per cent". */
export function isPercentage(column: Pick<Column, 'kind'>): boolean {
  return column.kind === 'percentage' || column.kind === 'percentage-change';
}

/** For axes, labels and table cells, where the unit is said elsewhere: `1,234`, `3.2`, `14.4%`. */
export function formatLabel(value: number, column: Pick<Column, 'kind' | 'decimals'>): string {
  const number = formatNumber(value, column.decimals);
  return isPercentage(column) ? `${number}%` : number;
}

/** `27 per cent` or `27%`, as the newsroom's profile has it. */
export function formatPercentage(value: number, decimals: number, profile: NumberProfile): string {
  const number = formatNumber(value, decimals);
  return profile === 'pa' ? `${number} per cent` : `${number}%`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/**
 * A whole number as running text has it: in words from one to nine in the `pa` profile, else in
 * digits. Zero is `no` before a noun, and `0` otherwise, so it is left to the caller.
 */
export function formatProse(value: number, decimals: number, profile: NumberProfile): string {
  const word = profile === 'pa' && decimals === 0 && value > 0 ? SMALL[asPrinted(value)] : undefined;
  return word && asPrinted(value) > 0 ? word : formatNumber(value, decimals);
}

/** With its noun, as alt texts and tooltips have it: `1 offence`, `39,600 offences`, `14.4 per cent`. */
export function formatWithUnit(
  value: number,
  column: Pick<Column, 'kind' | 'decimals' | 'unit' | 'denominator'>,
  profile: NumberProfile,
): string {
  if (isPercentage(column)) return formatPercentage(value, column.decimals, profile);
  const noun = asPrinted(value, column.decimals) === 1 ? column.unit.one : column.unit.many;
  const of = column.denominator ? ` ${column.denominator}` : '';
  return `${formatNumber(value, column.decimals)} ${noun}${of}`;
}
