import { type DigitRule, plainDigits } from './plainDigits.ts';
import { TextDictionary } from './textDictionary.ts';

/** What a column's cells say: each different text once, and which of them every row has. */
export interface CodedTexts {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

/** Numbers; what is none, or needs a second look, is a text. */
export interface CodedNumbers {
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
  /** By row: 0 where the number stands, else one more than the index of a text; null where there is no text. */
  readonly codes: Int32Array | null;
}

/** Texts of a part of a column. */
export interface TextPart {
  /** Sixteen bytes a row: the length of the text and, where that is 12 at most, the text. */
  readonly words: Uint32Array;
  readonly bytes: Uint8Array;
  text(row: number): string;
}

/** Longest text that stands in the part itself. */
const SHORT = 12;

/** Collects a column of texts. */
export class TextCollector {
  readonly #dictionary = new TextDictionary();
  #codes: Int32Array;
  #length = 0;

  /** @param rows about as many as will come: to make room for more takes a copy of all */
  constructor(rows: number) {
    this.#codes = new Int32Array(rows);
  }

  /**
   * @param hashes two words a row
   * @param textOf gives the text of a row
   */
  take(hashes: Uint32Array, textOf: (row: number) => string, rows: number): void {
    this.#codes = withRoom(this.#codes, this.#length + rows);
    const codes = this.#codes;
    const from = this.#length;
    let low = 0;
    let high = 0;
    let code = -1;
    for (let row = 0; row < rows; row += 1) {
      const nextLow = hashes[row * 2] ?? 0;
      const nextHigh = hashes[row * 2 + 1] ?? 0;
      if (code < 0 || nextLow !== low || nextHigh !== high) {
        low = nextLow;
        high = nextHigh;
        code = this.#dictionary.find(low, high);
        if (code < 0) code = this.#dictionary.add(low, high, textOf(row));
      }
      codes[from + row] = code;
    }
    this.#length += rows;
  }

  result(): CodedTexts {
    return { texts: this.#dictionary.texts, codes: this.#codes.subarray(0, this.#length) };
  }
}

/** Collects a column of numbers. */
export class NumberCollector {
  readonly #rule: DigitRule;
  /** Numbers that the source declares as markers. */
  readonly #marking: ReadonlySet<number>;
  readonly #texts = new Map<string, number>();
  /** Codes of texts of four bytes at most, by those: markers mostly are, and there can be many. */
  readonly #tiny = new Map<number, number>();
  #numbers: Float64Array;
  #codes: Int32Array | null = null;
  #length = 0;

  /** @param rows about as many as will come */
  constructor(rule: DigitRule, marking: ReadonlySet<number>, rows: number) {
    this.#rule = rule;
    this.#marking = marking;
    this.#numbers = new Float64Array(rows);
  }

  /** @param longer gives the number of a row whose text is too long to stand in the part; NaN for none */
  take(part: TextPart, longer: (row: number) => number, rows: number): void {
    this.#numbers = withRoom(this.#numbers, this.#length + rows);
    if (this.#codes) this.#codes = withRoom(this.#codes, this.#length + rows);
    const numbers = this.#numbers;
    const marks = this.#marking.size > 0;
    const { words, bytes } = part;
    for (let row = 0; row < rows; row += 1) {
      const length = words[row * 4] ?? 0;
      const number = length <= SHORT ? plainDigits(bytes, row * 16 + 4, length, this.#rule) : longer(row);
      numbers[this.#length + row] = number;
      if (Number.isNaN(number) || (marks && this.#marking.has(number))) this.#takeShort(part, row, length);
    }
    this.#length += rows;
  }

  /**
   * @param values numbers as the file has them; NaN where the text has to tell
   * @param textOf gives the text of a row
   */
  takeNumbers(values: Float64Array, textOf: (row: number) => string, rows: number): void {
    this.#numbers = withRoom(this.#numbers, this.#length + rows);
    if (this.#codes) this.#codes = withRoom(this.#codes, this.#length + rows);
    this.#numbers.set(values.subarray(0, rows), this.#length);
    for (let row = 0; row < rows; row += 1) {
      const number = values[row] ?? Number.NaN;
      if (Number.isNaN(number) || this.#marking.has(number)) this.#setCode(row, this.#codeOf(textOf(row)));
    }
    this.#length += rows;
  }

  #takeShort(part: TextPart, row: number, length: number): void {
    const tiny = length <= 4 ? (part.words[row * 4 + 1] ?? 0) * 8 + length : -1;
    const code = this.#tiny.get(tiny) ?? this.#codeOf(part.text(row));
    if (tiny >= 0) this.#tiny.set(tiny, code);
    this.#setCode(row, code);
  }

  #setCode(row: number, code: number): void {
    this.#codes ??= new Int32Array(this.#numbers.length);
    this.#codes[this.#length + row] = code;
    this.#numbers[this.#length + row] = Number.NaN;
  }

  #codeOf(text: string): number {
    const code = this.#texts.get(text) ?? this.#texts.size + 1;
    this.#texts.set(text, code);
    return code;
  }

  result(): CodedNumbers {
    const codes = this.#codes?.subarray(0, this.#length) ?? null;
    return { numbers: this.#numbers.subarray(0, this.#length), texts: [...this.#texts.keys()], codes };
  }
}

/** The same array, or a larger one that begins with it. */
function withRoom<T extends Int32Array | Float64Array>(array: T, length: number): T;
function withRoom(array: Int32Array | Float64Array, length: number): Int32Array | Float64Array {
  if (array.length >= length) return array;
  const size = Math.max(length, Math.ceil(array.length * 1.5));
  const larger = array instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
  larger.set(array);
  return larger;
}
