import { inEnglish } from '../../words/inEnglish.ts';

/** Whole numbers add up exactly; rounded ones as nearly as rounding lets them. */
export function isSum(value: number, sum: number, unit: number, parts: number): boolean {
  const slack = unit === 1 ? 0 : (unit * (parts + 1)) / 2;
  return Math.abs(value - sum) <= slack + 1e-6;
}

/** Without the dust of adding decimals up. */
export function sumText(value: number): string {
  return inEnglish.numbers.exact(Math.round(value * 1e6) / 1e6);
}
