/** A value of a release; undefined where a number is missing. */
export type ReleaseCell = string | number | undefined;

/**
 * A column of a release, as arquero takes it: an array, or what gives its values one by one without holding
 * each of them as JavaScript does.
 */
export interface ReleaseColumn extends Iterable<ReleaseCell> {
  readonly length: number;
  at(row: number): ReleaseCell;
}

/** Values of which many rows have the same: each is held once, and each row says which it has. */
export class SharedColumn implements ReleaseColumn {
  /** By row, an index into the values. */
  readonly codes: Uint8Array | Int32Array;
  /** Each of them once. */
  readonly values: readonly ReleaseCell[];

  constructor(codes: Uint8Array | Int32Array, values: readonly ReleaseCell[]) {
    this.codes = codes;
    this.values = values;
  }

  get length(): number {
    return this.codes.length;
  }

  at(row: number): ReleaseCell {
    return this.values[this.codes[row] ?? -1];
  }

  *[Symbol.iterator](): Generator<ReleaseCell, void> {
    for (const code of this.codes) yield this.values[code];
  }
}

/** Numbers, some of which are missing: those are held as NaN, which no file has. */
export class GappedColumn implements ReleaseColumn {
  readonly #numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  get length(): number {
    return this.#numbers.length;
  }

  at(row: number): ReleaseCell {
    const number = this.#numbers[row];
    return Number.isNaN(number) ? undefined : number;
  }

  *[Symbol.iterator](): Generator<ReleaseCell, void> {
    for (const number of this.#numbers) yield Number.isNaN(number) ? undefined : number;
  }
}
