import type { CellProblem } from '../csv/cellPlace.ts';
import { type DigitRule, plainDigits } from './plainDigits.ts';
import { TextDictionary } from './textDictionary.ts';

/** How to read one column of a file. */
export interface ColumnPlan {
  /** What the cells mean, which matters for cells under a merged one. */
  readonly kind: 'number' | 'text';
  /** Reads plain numbers without making texts of them; null where every cell is wanted as a text. */
  readonly digits: DigitRule | null;
  /**
   * Whether a record with that cell is kept. A scanner may leave the others out itself, and count them: it is
   * sooner done than to read all of a file of which a part is wanted.
   */
  readonly keeps?: (text: string) => boolean;
}

/** A column of a file: each different text is held once. */
export interface CodedColumn {
  readonly texts: readonly string[];
  /** By record, an index into the texts; -1 where the cell is a plain number. Null where all cells are. */
  readonly codes: Int32Array | null;
  /** By record, where the code is -1. Null where no cell was read as a number. */
  readonly numbers: Float64Array | null;
  /** By code: what is wrong with a cell before anybody reads its text. */
  readonly problems: ReadonlyMap<number, CellProblem>;
}

/** No number of at most 15 digits is longer, with its sign, point and separators. */
const LONGEST = 24;

/** Builds a column. A record may be set again: the last cell counts. */
export class ColumnBuilder {
  readonly #digits: DigitRule | null;
  readonly #bytes: Buffer;
  readonly #texts: TextDictionary;
  readonly #scratch = Buffer.alloc(LONGEST * 3);
  #codes: Int32Array | null;
  #numbers: Float64Array | null;

  /**
   * @param expected number of records, roughly: room for more takes a copy of everything
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

  /** @param text of the number, for where a number will not do */
  setNumber(record: number, value: number, text: () => string): void {
    // Zero has no sign, as in the texts of numbers.
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
