import type { CellProblem } from './cellPlace.ts';
import { type DigitRule, plainDigits } from './plainDigits.ts';
import { TextDictionary } from './textDictionary.ts';

/** How to read one column of a file. */
export interface ColumnPlan {
  /** What the cells mean, which matters for cells under a merged one. */
  readonly kind: 'number' | 'text';
  /** Reads plain numbers without making texts of them; null where every cell is wanted as a text. */
  readonly digits: DigitRule | null;
}

/** A column of a file: each different text is held once. */
export interface CodedColumn {
  readonly texts: readonly string[];
  /** By record, an index into the texts; -1 where the cell is a plain number. Null where all cells are. */
  readonly codes: Int32Array | null;
  /** By record; NaN where the cell has a text. Null where no cell was read as a number. */
  readonly numbers: Float64Array | null;
  /** By code: what is wrong with a cell before anybody reads its text. */
  readonly problems: ReadonlyMap<number, CellProblem>;
}

/** Builds a column. A record may be set again; the last cell counts. */
export interface ColumnBuilder {
  setBytes(record: number, start: number, end: number): void;
  setText(record: number, text: string, problem?: CellProblem): void;
  setNumber(record: number, value: number, text: () => string): void;
  result(records: number): CodedColumn;
}

/**
 * @param expected number of records, roughly: room for more takes a copy of everything
 * @param bytes of the file, for `setBytes`
 */
export function columnBuilder(
  { digits }: ColumnPlan,
  expected: number,
  bytes: Buffer = NO_BYTES,
): ColumnBuilder {
  const texts = new TextDictionary(bytes);
  return digits ? new NumberBuilder(digits, texts, bytes, expected) : new TextBuilder(texts, expected);
}

const NO_BYTES = Buffer.alloc(0);

class TextBuilder implements ColumnBuilder {
  readonly #texts: TextDictionary;
  #codes: Int32Array;

  constructor(texts: TextDictionary, expected: number) {
    this.#texts = texts;
    this.#codes = new Int32Array(expected);
  }

  setBytes(record: number, start: number, end: number): void {
    this.#set(record, this.#texts.codeOfBytes(start, end));
  }

  setText(record: number, text: string, problem?: CellProblem): void {
    this.#set(record, this.#texts.codeOf(text, problem));
  }

  setNumber(record: number, _value: number, text: () => string): void {
    this.setText(record, text());
  }

  #set(record: number, code: number): void {
    if (record >= this.#codes.length) this.#codes = withRoom(this.#codes, record);
    this.#codes[record] = code;
  }

  result(records: number): CodedColumn {
    const { texts, problems } = this.#texts;
    return { texts, codes: this.#codes.subarray(0, records), numbers: null, problems };
  }
}

/** No number of at most 15 digits is longer, with its sign, point and separators. */
const LONGEST = 24;

class NumberBuilder implements ColumnBuilder {
  readonly #rule: DigitRule;
  readonly #texts: TextDictionary;
  readonly #bytes: Buffer;
  readonly #scratch = Buffer.alloc(LONGEST * 3);
  #numbers: Float64Array;
  #codes: Int32Array | null = null;

  constructor(rule: DigitRule, texts: TextDictionary, bytes: Buffer, expected: number) {
    this.#rule = rule;
    this.#texts = texts;
    this.#bytes = bytes;
    this.#numbers = new Float64Array(expected);
  }

  setBytes(record: number, start: number, end: number): void {
    const number = plainDigits(this.#bytes, start, end - start, this.#rule);
    if (this.#isPlain(number)) this.#setNumber(record, number);
    else this.#setCode(record, this.#texts.codeOfBytes(start, end));
  }

  setText(record: number, text: string, problem?: CellProblem): void {
    const number = problem || text.length > LONGEST ? Number.NaN : this.#numberIn(text);
    if (this.#isPlain(number)) this.#setNumber(record, number);
    else this.#setCode(record, this.#texts.codeOf(text, problem));
  }

  setNumber(record: number, value: number, text: () => string): void {
    // Zero has no sign, as in the texts of numbers.
    if (this.#isPlain(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
      this.#setNumber(record, value + 0);
    else this.#setCode(record, this.#texts.codeOf(text()));
  }

  #numberIn(text: string): number {
    return plainDigits(this.#scratch, 0, this.#scratch.write(text), this.#rule);
  }

  #isPlain(number: number): boolean {
    return !Number.isNaN(number) && !this.#rule.markers.has(number);
  }

  #setNumber(record: number, number: number): void {
    if (record >= this.#numbers.length) this.#numbers = withRoom(this.#numbers, record);
    this.#numbers[record] = number;
    if (!this.#codes) return;
    if (record >= this.#codes.length) this.#codes = withRoom(this.#codes, record);
    this.#codes[record] = -1;
  }

  #setCode(record: number, code: number): void {
    this.#setNumber(record, Number.NaN);
    this.#codes ??= new Int32Array(this.#numbers.length).fill(-1);
    this.#codes[record] = code;
  }

  result(records: number): CodedColumn {
    const { texts, problems } = this.#texts;
    const codes = this.#codes?.subarray(0, records) ?? null;
    return { texts, codes, numbers: this.#numbers.subarray(0, records), problems };
  }
}

/** A larger array that begins with the same entries. */
export function withRoom<T extends Int32Array | Float64Array | Uint32Array>(array: T, index: number): T;
export function withRoom(array: Int32Array | Float64Array | Uint32Array, index: number) {
  const larger = new (array.constructor as Int32ArrayConstructor)(Math.ceil(index * 1.5) + 16);
  larger.set(array);
  return larger;
}
