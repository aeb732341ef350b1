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
];

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/**
 * `102` → `one hundred and two`.
 * @throws {RangeError} for anything but a whole number from 0 to 999,999
 */
export function spelled(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) {
    throw new RangeError(`not a whole number from 0 to 999,999: ${value}`);
  }
  if (value < 20) return UNITS[value] ?? '';
  if (value < 100) return tens(value);
  if (value < 1000) return hundreds(value);
  const rest = value % 1000;
  const thousands = `${spelled(Math.floor(value / 1000))} thousand`;
  if (rest === 0) return thousands;
  return `${thousands}${rest < 100 ? ' and' : ','} ${spelled(rest)}`;
}

function tens(value: number): string {
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return unit === 0 ? ten : `${ten}-${UNITS[unit]}`;
}

function hundreds(value: number): string {
  const rest = value % 100;
  const hundred = `${UNITS[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundred : `${hundred} and ${spelled(rest)}`;
}
