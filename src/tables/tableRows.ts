import type { Area } from '../newsroom/area.ts';
import { type PackedRows, RowPacker } from './packRows.ts';
import type { Period } from './period.ts';
import type { Cell, Row } from './table.ts';

/**
 * The rows of a table, in typed arrays: as objects, those of ten thousand areas would fill the memory of each thread.
 * Rows are made as they are asked for, and not kept.
 */
export class TableRows implements Iterable<Row> {
  readonly packed: PackedRows;
  readonly #byCode: ReadonlyMap<string, number>;

  /** @param rows those of an area after each other, and in the order of time */
  static of(rows: Iterable<Omit<Row, 'line'>>): TableRows {
    const packer = new RowPacker();
    for (const row of rows) packer.add(row);
    return new TableRows(packer.packed());
  }

  constructor(packed: PackedRows) {
    this.packed = packed;
    this.#byCode = new Map(packed.areas.map(({ code }, index) => [code, index]));
  }

  get length(): number {
    return this.packed.areaOf.length;
  }

  /** Those that have rows, in the order of these. */
  get areas(): readonly Area[] {
    return this.packed.areas;
  }

  /** Each once, in the order in which rows first have it. */
  get periods(): readonly Period[] {
    return this.packed.periods;
  }

  /** The markers that cells have, alone and together. */
  get statuses(): PackedRows['statuses'] {
    return this.packed.statuses;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let index = 0; index < this.length; index += 1) yield this.#row(index);
  }

  map<T>(make: (row: Row, index: number) => T): T[] {
    return Array.from(this, make);
  }

  filter(isWanted: (row: Row) => boolean): Row[] {
    return [...this].filter(isWanted);
  }

  /** @param index from the end where it is below zero */
  at(index: number): Row | undefined {
    const from = index < 0 ? this.length + index : index;
    return from < 0 ? undefined : this.slice(from, from + 1)[0];
  }

  slice(from: number, to: number): Row[] {
    const last = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, last - from) }, (_, index) => this.#row(from + index));
  }

  /** Whether an area has rows. @param code its code */
  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** The rows of an area, in the order of time. @param code its code */
  of(code: string): Row[] {
    return this.slice(...this.rangeOf(code));
  }

  /** Indices of the first row of an area, and of the first after its last. @param code its code */
  rangeOf(code: string): [from: number, to: number] {
    const number = this.#byCode.get(code);
    return number === undefined
      ? [0, 0]
      : [this.packed.starts[number] ?? 0, this.packed.starts[number + 1] ?? 0];
  }

  periodAt(index: number): Period {
    return found(this.periods[this.packed.periodOf[index] ?? 0]);
  }

  areaAt(index: number): Area {
    return found(this.areas[this.packed.areaOf[index] ?? 0]);
  }

  /** @returns undefined where the row has no such cell */
  cell(column: string, index: number): Cell | undefined {
    const packed = this.packed.columns.get(column);
    const status = packed && this.statuses[(packed.statuses[index] ?? 0) - 1];
    if (!status) return undefined;
    const value = numberAt(packed.values, index);
    const [lower, upper] = [numberAt(packed.lowers, index), numberAt(packed.uppers, index)];
    return lower === null || upper === null ? { value, status } : { value, status, bounds: { lower, upper } };
  }

  #row(index: number): Row {
    const cells: Record<string, Cell> = {};
    for (const name of this.packed.columns.keys()) {
      const cell = this.cell(name, index);
      if (cell) cells[name] = cell;
    }
    return { area: this.areaAt(index), period: this.periodAt(index), cells, line: lineOfRow(index) };
  }
}

/** The line of a row in the table's CSV file; the header is line 1. */
export function lineOfRow(index: number): number {
  return index + 2;
}

export function rowOfLine(line: number): number {
  return line - 2;
}

function numberAt(numbers: Float64Array | null, index: number): number | null {
  const number = numbers?.[index] ?? Number.NaN;
  return Number.isNaN(number) ? null : number;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('no such row');
  return value;
}
