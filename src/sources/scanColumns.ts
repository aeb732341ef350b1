import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type CodedNumbers,
  type CodedTexts,
  NumberCollector,
  TextCollector,
  type TextPart,
} from './codedColumn.ts';
import type { DigitRule } from './plainDigits.ts';

/** Columns of a file that are wanted, by their place in it. */
export interface WantedColumns {
  readonly texts: readonly number[];
  readonly numbers: readonly {
    readonly index: number;
    readonly rule: DigitRule;
    /** True where the file itself has numbers: they are called n0, n1 …, and NaN where the text has to tell. */
    readonly typed: boolean;
  }[];
  /** True where numbers of more than 12 characters are many: the database reads them sooner than JavaScript. */
  readonly long: boolean;
  /** Numbers that the source declares as markers. */
  readonly marking: ReadonlySet<number>;
  /** About as many as there are. */
  readonly rows: number;
}

export interface ScannedColumns {
  readonly rows: number;
  readonly texts: ReadonlyMap<number, CodedTexts>;
  readonly numbers: ReadonlyMap<number, CodedNumbers>;
}

/** Digits that DuckDB and JavaScript read alike. */
const LONG = /-?[0-9]{1,15}([.][0-9]{1,9})?/;

/**
 * Reads the wanted columns in one scan.
 * @param from SQL of a table whose columns are called c0, c1 …, all of them texts, none of them null
 * @throws {Error} what DuckDB says of a file that it cannot read
 */
export async function scanColumns(
  connection: DuckDBConnection,
  from: string,
  { texts, numbers, long, marking, rows: expected }: WantedColumns,
): Promise<ScannedColumns> {
  const textColumns = new Map(texts.map((index) => [index, new TextCollector(expected)]));
  const numberColumns = new Map(
    numbers.map(({ index, rule }) => [index, new NumberCollector(rule, marking, expected)]),
  );
  const parts = [
    ...texts.flatMap((index) => [`hash(c${index})`, `c${index}`]),
    ...numbers.flatMap(({ index, typed }) => [numberSql(index, typed, long), `c${index}`]),
  ];
  // Without any column there are rows all the same.
  const result = await connection.stream(`SELECT ${parts.join(', ') || '1'} FROM ${from}`);
  let rows = 0;
  let fetching = result.fetchChunk();
  for (;;) {
    const chunk = await fetching;
    if (!chunk || chunk.rowCount === 0) break;
    // The next rows come while these are looked at.
    fetching = result.fetchChunk();
    fetching.catch(() => undefined);
    const { rowCount } = chunk;
    // What is not looked at is not fetched: most parts have no text that is new, or long.
    const vector = (at: number) => chunk.getColumnVector(at) as unknown as Vector;
    let at = 0;
    for (const column of textColumns.values()) {
      const own = at;
      column.take(hashesOf(vector(own)), (row) => String(vector(own + 1).getItem(row)), rowCount);
      at += 2;
    }
    for (const { index, typed } of numbers) {
      const own = at;
      const column = numberColumns.get(index);
      const textAt = (row: number) => String(vector(own + 1).getItem(row));
      const valueAt = (row: number) => (vector(own).items as Float64Array)[row] ?? Number.NaN;
      if (typed) column?.takeNumbers(vector(own).items as Float64Array, textAt, rowCount);
      else
        column?.take(textPart(vector(own + 1)), long ? valueAt : (row) => longNumber(textAt(row)), rowCount);
      at += 2;
    }
    rows += rowCount;
  }
  return { rows, texts: results(textColumns), numbers: results(numberColumns) };
}

function numberSql(index: number, typed: boolean, long: boolean): string {
  if (typed) return `n${index}`;
  const isLong = `strlen(c${index}) > 12 AND regexp_full_match(c${index}, '${LONG.source}')`;
  return long ? `CASE WHEN ${isLong} THEN c${index}::DOUBLE ELSE 'NaN'::DOUBLE END` : '0';
}

function longNumber(text: string): number {
  return LONG.exec(text)?.[0] === text ? Number(text) : Number.NaN;
}

function results<T>(columns: ReadonlyMap<number, { result(): T }>): Map<number, T> {
  return new Map([...columns].map(([index, column]) => [index, column.result()]));
}

/** What the vectors of DuckDB's types have in common here. */
interface Vector {
  /** Of texts: sixteen bytes each, as the database's interface for C lays them down. */
  readonly dataView: DataView;
  /** Of numbers. */
  readonly items: BigUint64Array | Float64Array;
  getItem(row: number): unknown;
}

function hashesOf({ items }: Vector): Uint32Array {
  return new Uint32Array(items.buffer, items.byteOffset, items.length * 2);
}

function textPart(vector: Vector): TextPart {
  const { buffer, byteOffset, byteLength } = vector.dataView;
  return {
    words: new Uint32Array(buffer, byteOffset, byteLength / 4),
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    text: (row) => String(vector.getItem(row)),
  };
}
