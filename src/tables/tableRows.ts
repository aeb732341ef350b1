import type { Area } from '../newsroom/area.ts';
import type { Period } from './period.ts';
import type { Status } from './status.ts';
import type { Cell, Row } from './table.ts';

/** The cells of one column, each at the index of its row. */
interface PackedColumn {
  /** Not a number where there is no value. */
  readonly values: Float64Array;
  /** Number of its statuses, from 1; 0 where the row has no such cell. */
  readonly statuses: Uint16Array;
  /** Of a column in which some cell has bounds. */
  readonly lowers: Float64Array | null;
  readonly uppers: Float64Array | null;
}

/** Rows as plain data, to be posted to threads, which share the memory of its numbers. */
export interface PackedRows {
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  readonly statuses: readonly (readonly Status[])[];
  /** Index of the first row of each area, and the number of rows. */
  readonly starts: Uint32Array;
  /** For each row, the number of its area and of its period. */
  readonly areaOf: Uint32Array;
  readonly periodOf: Uint16Array;
  readonly columns: ReadonlyMap<string, PackedColumn>;
}

/**
 * The rows of a table, in typed arrays: as objects, those of ten thousand areas would fill the memory of each thread.
 * Rows are made as they are asked for, and not kept.
 */
export class TableRows implements Iterable<Row> {
  readonly packed: PackedRows;
  readonly #byCode: ReadonlyMap<string, number>;

  /** @param rows those of an area after each other, and in the order of time */
  static of(rows: Iterable<Omit<Row, 'line'>>): TableRows {
    return new TableRows(pack(rows));
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
    return this.slice(from, from + 1)[0];
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

interface OpenColumn {
  readonly values: number[];
  readonly statuses: number[];
  readonly lowers: number[];
  readonly uppers: number[];
  hasBounds: boolean;
}

function pack(rows: Iterable<Omit<Row, 'line'>>): PackedRows {
  const periods = new Numbered<Period>();
  const statuses = new Numbered<readonly Status[]>();
  const columns = new Map<string, OpenColumn>();
  const [areas, starts, areaOf, periodOf]: [Area[], number[], number[], number[]] = [[], [], [], []];
  for (const { area, period, cells } of rows) {
    if (areas.at(-1)?.code !== area.code) {
      areas.push(area);
      starts.push(areaOf.length);
    }
    for (const name of Object.keys(cells))
      if (!columns.has(name)) columns.set(name, openColumn(areaOf.length));
    areaOf.push(areas.length - 1);
    periodOf.push(periods.numberOf(period.id, period));
    for (const [name, column] of columns) addCell(column, cells[name], statuses);
  }
  return {
    ...{ areas, periods: periods.all, statuses: statuses.all },
    starts: shared(Uint32Array, [...starts, areaOf.length]),
    areaOf: shared(Uint32Array, areaOf),
    periodOf: shared(Uint16Array, periodOf),
    columns: new Map([...columns].map(([name, column]) => [name, typed(column)])),
  };
}

/** @param before rows without a cell of it */
function openColumn(before: number): OpenColumn {
  const none = () => Array<number>(before).fill(Number.NaN);
  return {
    values: none(),
    statuses: Array<number>(before).fill(0),
    lowers: none(),
    uppers: none(),
    hasBounds: false,
  };
}

function addCell(column: OpenColumn, cell: Cell | undefined, statuses: Numbered<readonly Status[]>): void {
  column.values.push(cell?.value ?? Number.NaN);
  column.statuses.push(cell ? statuses.numberOf(cell.status.join(), cell.status) + 1 : 0);
  column.lowers.push(cell?.bounds?.lower ?? Number.NaN);
  column.uppers.push(cell?.bounds?.upper ?? Number.NaN);
  column.hasBounds ||= cell?.bounds !== undefined;
}

function typed({ values, statuses, lowers, uppers, hasBounds }: OpenColumn): PackedColumn {
  return {
    values: shared(Float64Array, values),
    statuses: shared(Uint16Array, statuses),
    lowers: hasBounds ? shared(Float64Array, lowers) : null,
    uppers: hasBounds ? shared(Float64Array, uppers) : null,
  };
}

interface Numbers {
  set(numbers: readonly number[]): void;
}

function shared<T extends Numbers>(
  Kind: { new (memory: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  numbers: readonly number[],
): T {
  const made = new Kind(new SharedArrayBuffer(numbers.length * Kind.BYTES_PER_ELEMENT));
  made.set(numbers);
  return made;
}

/** Gives each of a few values a number, in the order in which they come. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

function numberAt(numbers: Float64Array | null, index: number): number | null {
  const number = numbers?.[index] ?? Number.NaN;
  return Number.isNaN(number) ? null : number;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('no such row');
  return value;
}
