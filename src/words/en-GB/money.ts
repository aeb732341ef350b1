import type { Unit } from '../../tables/column.ts';
import { asShown } from '../asShown.ts';
import { asPrinted, Digits, decimalsOf } from '../digits.ts';
import { TAG } from './tag.ts';

/** How a sum of money is written, by its currency and size. */

interface Currency {
  readonly sign: string;
  /** Follows the digits of less than one: `50p`. */
  readonly cents: string;
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  GBP: { sign: '£', cents: 'p' },
  EUR: { sign: '€', cents: 'c' },
  USD: { sign: '$', cents: 'c' },
};

const SCALES = [
  { size: 1e12, short: 'tn', word: ' trillion' },
  { size: 1e9, short: 'bn', word: ' billion' },
  { size: 1e6, short: 'm', word: ' million' },
  { size: 1, short: '', word: '' },
] as const;

const digits = new Digits(TAG);

function currencyOf({ currency = '' }: Unit): Currency {
  return CURRENCIES[currency] ?? { sign: `${currency}\u00A0`, cents: '' };
}

/** Digits without the zeros that say nothing: `1.2`, `3`. */
function short(value: number, decimals: number): string {
  return digits.text(value, Number.isInteger(value) ? 0 : decimals);
}

/** The least scale whose number is one or more, with the number in it. */
function scaled(size: number, largest = size) {
  const scale = SCALES.find((each) => largest >= each.size) ?? SCALES[3];
  return { ...scale, number: Number((size / scale.size).toPrecision(12)) };
}

/** A sum without its sign: `£1.2m`, `£340,000`, `£4.50`. @param form of the scale */
function sumOf(size: number, unit: Unit, form: 'short' | 'word'): string {
  const { number, size: scale, [form]: name } = scaled(size);
  const { sign } = currencyOf(unit);
  return `${sign}${scale === 1 ? short(number, unit.decimals) : trimmed(number)}${name}`;
}

/** Three digits at most have been left. */
function trimmed(number: number): string {
  return digits.text(number, decimalsOf(number));
}

/** In running text: `£1.2m` or `£1.2 million`, `minus £340,000`, `50p`. */
export function moneyIn(form: 'short' | 'word', minus: string) {
  return (value: number, unit: Unit): string => {
    const shown = asShown(value, unit);
    const size = Math.abs(shown);
    const { cents } = currencyOf(unit);
    const isCents = cents !== '' && size > 0 && size < 1;
    const text = isCents ? `${digits.text(size * 100)}${cents}` : sumOf(size, unit, form);
    return shown < 0 ? `${minus}${text}` : text;
  };
}

/** In charts and tables: `£1.2m`, `−£0.50`. @param largest on the same axis, whose scale it then shares */
export function moneyLabel(value: number, unit: Unit, largest?: number): string {
  const shown = largest === undefined ? asShown(value, unit) : value;
  const size = Math.abs(shown);
  const { number, short: name, size: scale } = scaled(size, largest);
  const isShared = largest !== undefined && scale > 1;
  const text = isShared
    ? `${currencyOf(unit).sign}${trimmed(number)}${size === 0 ? '' : name}`
    : sumOf(size, unit, 'short');
  return shown < 0 ? `−${text}` : text;
}

/** To the last pound or penny: `£1,234,000`. */
export function moneyInFull(value: number, unit: Unit): string {
  const shown = asPrinted(value, unit.decimals);
  const text = `${currencyOf(unit).sign}${short(Math.abs(shown), unit.decimals)}`;
  return shown < 0 ? `−${text}` : text;
}

const SIGNS = Object.values(CURRENCIES)
  .map(({ sign }) => sign)
  .join('');
const SUM = new RegExp(`^([−-]?)(?:[${SIGNS}]|[A-Z]{3}\u00A0)([\\d,]+(?:\\.\\d+)?)(m|bn|tn)?$`, 'u');

/** What a label says, as a program writes it: `£1.2m` → `1200000`; null for any other text. */
export function readMoney(label: string): string | null {
  const [, minus = '', number = '', name = ''] = SUM.exec(label) ?? [];
  if (number === '') return null;
  const { size } = SCALES.find(({ short }) => short === name) ?? { size: 1 };
  const value = Number((Number(number.replaceAll(',', '')) * size).toPrecision(12));
  return `${minus ? '-' : ''}${value}`;
}
