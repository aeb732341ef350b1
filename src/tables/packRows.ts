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

interface OpenColumn {
  readonly values: number[];
  readonly statuses: number[];
  readonly lowers: number[];
  readonly uppers: number[];
  hasBounds: boolean;
}

/** Takes rows one by one, so that the objects they come as need not be held together. */
export class RowPacker {
  readonly #areas: Area[] = [];
  readonly #starts: number[] = [];
  readonly #areaOf: number[] = [];
  readonly #periodOf: number[] = [];
  readonly #periods = new Numbered<Period>();
  readonly #statuses = new Numbered<readonly Status[]>();
  readonly #columns = new Map<string, OpenColumn>();

  /** @param row beside the others of its area, and in the order of time */
  add({ area, period, cells }: Omit<Row, 'line'>): void {
    const before = this.#areaOf.length;
    if (this.#areas.at(-1)?.code !== area.code) {
      this.#areas.push(area);
      this.#starts.push(before);
    }
    for (const name of Object.keys(cells))
      if (!this.#columns.has(name)) this.#columns.set(name, openColumn(before));
    this.#areaOf.push(this.#areas.length - 1);
    this.#periodOf.push(this.#periods.numberOf(period.id, period));
    for (const [name, column] of this.#columns) addCell(column, cells[name], this.#statuses);
  }

  packed(): PackedRows {
    return {
      ...{ areas: this.#areas, periods: this.#periods.all, statuses: this.#statuses.all },
      starts: shared(Uint32Array, [...this.#starts, this.#areaOf.length]),
      areaOf: shared(Uint32Array, this.#areaOf),
      periodOf: shared(Uint16Array, this.#periodOf),
      columns: new Map([...this.#columns].map(([name, column]) => [name, typed(column)])),
    };
  }
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
