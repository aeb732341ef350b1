/** A value of a release; undefined where a number is missing. */
export type ReleaseCell = string | number | undefined;

/** A column of a release, as arquero accepts it: an array, or a compact stand-in for one. */
export interface ReleaseColumn extends Iterable<ReleaseCell> {
  readonly length: number;
  at(row: number): ReleaseCell;
}

abstract class Column implements ReleaseColumn {
  abstract get length(): number;
  abstract at(row: number): ReleaseCell;

  *[Symbol.iterator](): Generator<ReleaseCell, void> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }
}

/** A dictionary-encoded column: each distinct value is held once. */
export class SharedColumn extends Column {
  /** By row, an index into the values. */
  readonly codes: Uint8Array | Int32Array;
  readonly values: readonly ReleaseCell[];

  constructor(codes: Uint8Array | Int32Array, values: readonly ReleaseCell[]) {
    super();
    this.codes = codes;
    this.values = values;
  }

  get length(): number {
    return this.codes.length;
  }

  at(row: number): ReleaseCell {
    return this.values[this.codes[row] ?? -1];
  }
}

/** Numbers with gaps. Gaps are held as NaN, which no file contains. */
export class GappedColumn extends Column {
  readonly #numbers: Float64Array;

  constructor(numbers: Float64Array) {
    super();
    this.#numbers = numbers;
  }

  get length(): number {
    return this.#numbers.length;
  }

  at(row: number): ReleaseCell {
    const number = this.#numbers[row];
    return Number.isNaN(number) ? undefined : number;
  }
}
