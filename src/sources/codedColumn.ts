import type { CellProblem } from '../csv/cellPlace.ts';
import { type DigitRule, plainDigits } from './plainDigits.ts';
import { TextDictionary } from './textDictionary.ts';

/** How to read one column of a file. */
export interface ColumnPlan {
  /** What the cells hold. A number under a merged cell is a fault. */
  readonly kind: 'number' | 'text';
  /** Reads plain numbers directly; null to read every cell as text. */
  readonly digits: DigitRule | null;
  /**
   * Whether to keep a record with that cell. A scanner may skip and count the others itself, which is faster
   * when little of a file is kept.
   */
  readonly keeps?: (text: string) => boolean;
}

/** A dictionary-encoded column of a file: each distinct text is held once. */
export interface CodedColumn {
  readonly texts: readonly string[];
  /** By record, an index into the texts; -1 for a plain number. Null if all cells are plain numbers. */
  readonly codes: Int32Array | null;
  /** By record, where the code is -1. Null if there are no plain numbers. */
  readonly numbers: Float64Array | null;
  /** By code: what is wrong with a cell, whatever its text. */
  readonly problems: ReadonlyMap<number, CellProblem>;
}

/** Of a number of at most 15 digits, with sign, point and separators. */
const LONGEST = 24;

/** Builds a column. Setting a record again replaces its cell. */
export class ColumnBuilder {
  readonly #digits: DigitRule | null;
  readonly #bytes: Buffer;
  readonly #texts: TextDictionary;
  readonly #scratch = Buffer.alloc(LONGEST * 3);
  #codes: Int32Array | null;
  #numbers: Float64Array | null;

  /**
   * @param expected rough number of records: growing copies everything
   * @param bytes of the file, for `setBytes`
   */
  constructor({ digits }: ColumnPlan, expected: number, bytes: Buffer = Buffer.alloc(0)) {
    this.#digits = digits;
    this.#bytes = bytes;
    this.#texts = new TextDictionary(bytes);
    this.#codes = digits ? null : new Int32Array(expected);
    this.#numbers = digits ? new Float64Array(expected) : null;
  }

  setBytes(record: number, start: number, end: number): void {
    const number = this.#digits ? plainDigits(this.#bytes, start, end - start, this.#digits) : Number.NaN;
    if (!this.#setPlain(record, number)) this.#setCode(record, this.#texts.codeOfBytes(start, end));
  }

  setText(record: number, text: string, problem?: CellProblem): void {
    const isShort = this.#digits && !problem && text.length <= LONGEST;
    const number = isShort
      ? plainDigits(this.#scratch, 0, this.#scratch.write(text), this.#digits)
      : Number.NaN;
    if (!this.#setPlain(record, number)) this.#setCode(record, this.#texts.codeOf(text, problem));
  }

  /** @param text of the number, used if the column cannot hold it as a number */
  setNumber(record: number, value: number, text: () => string): void {
    // Zero has no sign, as in text.
    const number = Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : Number.NaN;
    if (!this.#setPlain(record, number)) this.#setCode(record, this.#texts.codeOf(text()));
  }

  #setPlain(record: number, number: number): boolean {
    if (!this.#numbers || Number.isNaN(number) || this.#digits?.markers.has(number)) return false;
    if (record >= this.#numbers.length) this.#numbers = withRoom(this.#numbers, record);
    this.#numbers[record] = number;
    if (this.#codes) this.#setCode(record, -1);
    return true;
  }

  #setCode(record: number, code: number): void {
    this.#codes ??= new Int32Array(this.#numbers?.length ?? 0).fill(-1);
    if (record >= this.#codes.length) this.#codes = withRoom(this.#codes, record);
    this.#codes[record] = code;
  }

  get texts(): readonly string[] {
    return this.#texts.texts;
  }

  codeAt(record: number): number {
    return this.#codes?.[record] ?? -1;
  }

  result(records: number): CodedColumn {
    const { texts, problems } = this.#texts;
    // The last records may all have been texts, or all numbers.
    if (this.#numbers && records > this.#numbers.length) this.#numbers = withRoom(this.#numbers, records);
    const codes = this.#codes?.subarray(0, records) ?? null;
    return { texts, codes, numbers: this.#numbers?.subarray(0, records) ?? null, problems };
  }
}

/** A larger array that begins with the same entries. */
export function withRoom<T extends Int32Array | Float64Array | Uint32Array>(array: T, index: number): T;
export function withRoom(array: Int32Array | Float64Array | Uint32Array, index: number) {
  const larger = new (array.constructor as Int32ArrayConstructor)(Math.ceil(index * 1.5) + 16);
  larger.set(array);
  return larger;
}
