/** Whole numbers in words, as British newspapers write them. */

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/**
 * `102` → `one hundred and two`.
 * @throws {RangeError} for anything but a whole number from 0 to 999,999
 */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) {
    throw new RangeError(`not a whole number from 0 to 999,999: ${value}`);
  }
  if (value < 20) return UNITS[value] ?? '';
  if (value < 100) return tens(value);
  if (value < 1000) return hundreds(value);
  const rest = value % 1000;
  const thousands = `${numberWords(Math.floor(value / 1000))} thousand`;
  if (rest === 0) return thousands;
  return `${thousands}${rest < 100 ? ' and' : ','} ${numberWords(rest)}`;
}

function tens(value: number): string {
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return unit === 0 ? ten : `${ten}-${UNITS[unit]}`;
}

function hundreds(value: number): string {
  const rest = value % 100;
  const hundred = `${UNITS[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundred : `${hundred} and ${numberWords(rest)}`;
}

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
] as const;

/**
 * `3` → `third`, `12` → `12th`, `21` → `21st`: words below ten, as for other numbers.
 * @throws {RangeError} for anything but a whole number of at least 1
 */
export function ordinal(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no ordinal number: ${value}`);
  return ORDINALS[value] ?? `${value}${ordinalSuffix(value)}`;
}

function ordinalSuffix(value: number): string {
  const teens = value % 100;
  if (teens >= 11 && teens <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th';
}
