import { TAG } from './tag.ts';

const WORDS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/**
 * `3` → `third`, `12` → `12th`, `21` → `21st`: words below ten, as for other numbers.
 * @throws {RangeError} for anything but a whole number of at least 1
 */
export function ordinal(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no ordinal number: ${value}`);
  return WORDS[value] ?? shortOrdinal(value);
}

const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
const rules = new Intl.PluralRules(TAG, { type: 'ordinal' });

/** `1st`, `2nd`, `3rd`, `11th`, `21st` */
export function shortOrdinal(value: number): string {
  return `${value}${SUFFIXES[rules.select(value)]}`;
}
