import type { CellPlace } from '../csv/cellPlace.ts';
import type { Delimiter } from '../csv/delimiter.ts';
import { type CsvSink, isBlank, placeIn, rawText, type TextPart } from '../csv/tokenize.ts';
import { ColumnBuilder, type ColumnPlan, withRoom } from './codedColumn.ts';
import { KEPT_PLACES } from './faultTally.ts';
import type { Places, RaggedRecords, ScannedTable } from './scannedTable.ts';

const SAMPLE = 1 << 16;

/** Extrapolated from the lines at the beginning. A record has at least a byte for each cell. */
function expectedRecords(bytes: Buffer, { start, end }: TextPart, width: number): number {
  const sample = bytes.subarray(start, Math.min(start + SAMPLE, end));
  let lines = 1;
  for (const byte of sample) if (byte === 0x0a) lines += 1;
  const likely = ((end - start) / Math.max(sample.length, 1)) * lines * 1.02;
  return Math.ceil(Math.min(likely, (end - start) / width)) + 16;
}

interface KeepFilter {
  readonly column: number;
  readonly builder: ColumnBuilder;
  isKept(code: number): boolean;
}

function keepFilter(
  plans: readonly (ColumnPlan | undefined)[],
  builders: readonly (ColumnBuilder | undefined)[],
): KeepFilter | null {
  const column = plans.findIndex((plan) => plan?.keeps);
  const [keeps, builder] = [plans[column]?.keeps, builders[column]];
  if (!keeps || !builder) return null;
  const known: boolean[] = [];
  return { column, builder, isKept: (code) => (known[code] ??= keeps(builder.texts[code] ?? '')) };
}

/** Where a table is a part of the lines of a file, and what its records may be. */
export interface SinkOptions {
  /** Column of the file in which the table begins, from 0. */
  readonly first?: number | undefined;
  /** `fill` where cells may be missing, or empty ones too many; `cut` where others may follow. */
  readonly ragged?: 'refuse' | 'fill' | 'cut' | undefined;
}

/** Adds records to columns, once it is known that they are kept. */
export class ColumnSink implements CsvSink {
  readonly #bytes: Buffer;
  readonly #delimiter: Delimiter;
  readonly #columns: readonly (ColumnBuilder | undefined)[];
  readonly #keep: KeepFilter | null;
  readonly #ragged = new Map<number, { count: number; places: CellPlace[] }>();
  /** Start and end of each cell of the current record; the end of a raw cell is negative. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #starts: Uint32Array;
  #lines: Int32Array;
  readonly #first: number;
  readonly #rule: NonNullable<SinkOptions['ragged']>;
  /** Whether the current record has text beyond the last column. */
  #overflows = false;
  #records = 0;
  #skipped = 0;

  constructor(
    bytes: Buffer,
    delimiter: Delimiter,
    plans: readonly (ColumnPlan | undefined)[],
    part: TextPart,
    { first = 0, ragged = 'refuse' }: SinkOptions = {},
  ) {
    const expected = expectedRecords(bytes, part, plans.length);
    this.#bytes = bytes;
    this.#first = first;
    this.#rule = ragged;
    this.#delimiter = delimiter;
    this.#columns = plans.map((plan) => plan && new ColumnBuilder(plan, expected, bytes));
    this.#keep = keepFilter(plans, this.#columns);
    this.#from = new Int32Array(plans.length);
    this.#to = new Int32Array(plans.length);
    this.#starts = new Uint32Array(expected);
    this.#lines = new Int32Array(expected);
  }

  cell(column: number, start: number, end: number, raw: boolean): void {
    const at = column - this.#first;
    if (at < 0) return;
    if (at >= this.#columns.length) this.#overflows ||= end > start;
    this.#from[at] = start;
    this.#to[at] = raw ? -end : end;
  }

  record(cells: number, start: number, end: number, line: number): boolean {
    const isRagged = this.#isRagged(cells);
    this.#overflows = false;
    if (isRagged) this.#addRagged(cells, start, end, line);
    else if (cells > 1 || !isBlank(this.#bytes, cells, start, end)) {
      if (this.#isKept()) this.#add(start, line);
      else this.#skipped += 1;
    }
    return true;
  }

  /** Fills what a record lacks, where that may be. */
  #isRagged(cells: number): boolean {
    const width = this.#columns.length;
    if (this.#rule === 'refuse') return cells !== width;
    for (let at = Math.max(cells - this.#first, 0); at < width; at += 1) this.#from[at] = this.#to[at] = 0;
    return this.#rule === 'fill' && this.#overflows;
  }

  #isKept(): boolean {
    if (!this.#keep) return true;
    const { column, builder, isKept } = this.#keep;
    this.#code(builder, column);
    return isKept(builder.codeAt(this.#records));
  }

  #add(start: number, line: number): void {
    if (this.#records >= this.#starts.length) {
      this.#starts = withRoom(this.#starts, this.#records);
      this.#lines = withRoom(this.#lines, this.#records);
    }
    this.#starts[this.#records] = start;
    this.#lines[this.#records] = line;
    for (let column = 0; column < this.#columns.length; column += 1) {
      const builder = this.#columns[column];
      if (builder) this.#code(builder, column);
    }
    this.#records += 1;
  }

  #code(builder: ColumnBuilder, column: number): void {
    const [start, end] = [this.#from[column] ?? 0, this.#to[column] ?? 0];
    if (end >= 0) builder.setBytes(this.#records, start, end);
    // Line endings within cells are normalised.
    else builder.setText(this.#records, rawText(this.#bytes, start, -end).replace(/\r\n?/g, '\n'));
  }

  #addRagged(cells: number, start: number, end: number, line: number): void {
    if (isBlank(this.#bytes, cells, start, end)) return;
    const ragged = this.#ragged.get(cells) ?? { count: 0, places: [] };
    this.#ragged.set(cells, ragged);
    ragged.count += 1;
    if (ragged.places.length >= KEPT_PLACES) return;
    const width = this.#columns.length;
    const { column } =
      cells > width
        ? placeIn(this.#bytes.toString('utf8', start, end), line, this.#delimiter, width)
        : { column: 0 };
    ragged.places.push({ line, column });
  }

  result(): Omit<ScannedTable, 'leftOut'> {
    const records = this.#records;
    const ragged = [...this.#ragged].map(([cells, rest]): RaggedRecords => ({ cells, ...rest }));
    return {
      records,
      skipped: this.#skipped,
      columns: this.#columns.map((column) => column?.result(records)),
      places: this.#places(),
      ragged,
    };
  }

  #places(): Places {
    const line = (record: number) => this.#lines[record] ?? 0;
    const textOf = (record: number) => {
      const last = record + 1 === this.#records;
      return this.#bytes.toString('utf8', this.#starts[record], last ? undefined : this.#starts[record + 1]);
    };
    return {
      name: (record) => `line ${line(record)}`,
      record: (record) => ({ line: line(record), column: 0 }),
      cell: (record, column) => placeIn(textOf(record), line(record), this.#delimiter, column + this.#first),
      spot: (record) => record,
      counting: { unit: 'line' },
      number: line,
    };
  }
}
