/** What a value is printed as, and that as a number again. */
interface Rounded {
  readonly text: string;
  readonly number: number;
}

const MOST_KEPT = 10_000;

/** An edition prints most of its values several times: in the text, in two forms of a chart, in its table. */
class Rounding {
  readonly #known = new Map<number, Rounded>();
  readonly #printed: Intl.NumberFormat;
  readonly #plain: Intl.NumberFormat;

  constructor(locale: string, decimals: number) {
    const options = {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      signDisplay: 'negative',
    } as const;
    this.#printed = new Intl.NumberFormat(locale, options);
    this.#plain = new Intl.NumberFormat('en', { ...options, useGrouping: false });
  }

  round(value: number): Rounded {
    const known = this.#known.get(value);
    if (known) return known;
    const clean = withoutNoise(value);
    const text = this.#printed.format(clean).replace('-', '−');
    const made = { text, number: Number(this.#plain.format(clean)) };
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(value, made);
    return made;
  }
}

/**
 * Digits in one locale, whatever the machine's is: rounded half away from zero, with a true minus sign.
 * Each locale keeps what it has formatted.
 */
export class Digits {
  readonly #locale: string;
  readonly #roundings: Rounding[] = [];

  /** @param locale a tag of BCP 47 */
  constructor(locale: string) {
    this.#locale = locale;
  }

  text(value: number, decimals = 0): string {
    return this.#rounding(decimals).round(value).text;
  }

  /** What `text` prints, as a number again. */
  number(value: number, decimals = 0): number {
    return this.#rounding(decimals).round(value).number;
  }

  #rounding(decimals: number): Rounding {
    const rounding = this.#roundings[decimals] ?? new Rounding(this.#locale, decimals);
    this.#roundings[decimals] = rounding;
    return rounding;
  }
}

/**
 * A sum of floating-point numbers ends in digits that are no part of it: (102 ÷ 80 − 1) × 100 comes to
 * 27.499999999999996 and would be rounded down. No statistic has more than 15 digits.
 */
function withoutNoise(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}

/** How many decimals a number is written with. */
export function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

const plain = new Digits('en');

/** The number that a reader sees, in any language: rounding is the same in all of them. */
export function asPrinted(value: number, decimals = 0): number {
  return plain.number(value, decimals);
}
