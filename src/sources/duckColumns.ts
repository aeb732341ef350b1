import type { DuckDBConnection } from '@duckdb/node-api';

/** One column of a file: what its cells say, each different text once, and which of them every row has. */
export interface CodedColumn {
  readonly texts: readonly string[];
  /** By row: an index into the texts, or -1 for a plain number. */
  readonly codes: Int32Array;
  /** By row: the number, where it is a plain one. */
  readonly numbers: Float64Array | null;
}

export interface DuckQuery {
  readonly path: string;
  readonly delimiter: string;
  /** All of the file, in its order. */
  readonly header: readonly string[];
  /** Those that are wanted, by their place in the header, and whether they are numbers. */
  readonly wanted: readonly { readonly index: number; readonly number: boolean }[];
}

/** Digits that JavaScript and DuckDB read alike. */
const PLAIN = '-?[0-9]{1,15}([.][0-9]{1,9})?';

/**
 * Reads columns of a large file by DuckDB, which keeps each different text once.
 * @returns null when the file is not as even as that: rows of another length, say
 */
export async function duckColumns(query: DuckQuery): Promise<ReadonlyMap<number, CodedColumn> | null> {
  const duckdb = await loadDuck();
  if (!duckdb) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:', { memory_limit: '700MB' });
  const connection = await instance.connect();
  try {
    const texts = await differentTexts(connection, query);
    const rows = Number(texts.get('rows')?.[0] ?? 0);
    const columns = query.wanted.map(({ index, number }) => ({
      index,
      texts: texts.get(`c${index}`) ?? [],
      codes: new Int32Array(rows),
      numbers: number ? new Float64Array(rows) : null,
    }));
    for (const column of columns) {
      // A type without any text is none.
      const listed = column.texts.length > 0 ? column.texts : [''];
      await connection.run(`CREATE TYPE e${column.index} AS ENUM (${listed.map(quoted).join(', ')})`);
    }
    await fill(connection, query, columns);
    return new Map(columns.map(({ index, ...column }) => [index, column]));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    // Whatever it could not read, the reader of small files says better what is wrong with it.
    return null;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** One look through the file: how many rows it has, and by column what its cells say. */
async function differentTexts(
  connection: DuckDBConnection,
  query: DuckQuery,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lists = query.wanted.map(({ index, number }) => {
    const only = number ? ` FILTER (NOT ${isPlain(index)})` : '';
    return `coalesce(list(DISTINCT c${index})${only}, []) AS c${index}`;
  });
  const found = await connection.runAndReadAll(
    `SELECT [count(*)::VARCHAR] AS rows, ${lists.join(', ')} FROM ${fileOf(query)}`,
  );
  const [row = {}] = found.getRowObjectsJson();
  return new Map(Object.entries(row).map(([name, list]) => [name, (list as string[]).toSorted()]));
}

interface Filling extends CodedColumn {
  readonly index: number;
}

/** A second look: what each row has. */
async function fill(
  connection: DuckDBConnection,
  query: DuckQuery,
  columns: readonly Filling[],
): Promise<void> {
  const parts = columns.flatMap(({ index, numbers }) => {
    const column = `c${index}`;
    if (!numbers) return [`${column}::e${index}`];
    return [
      `CASE WHEN ${isPlain(index)} THEN NULL ELSE ${column}::e${index} END`,
      `CASE WHEN ${isPlain(index)} THEN ${column}::DOUBLE END`,
    ];
  });
  const result = await connection.stream(`SELECT ${parts.join(', ')} FROM ${fileOf(query)}`);
  let from = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const { rowCount } = chunk;
    const vectors = parts.map((_, at) => chunk.getColumnVector(at) as unknown as Coded);
    let at = 0;
    for (const { codes, numbers } of columns) {
      const [coded, valued] = [vectors[at], vectors[at + 1]];
      at += numbers ? 2 : 1;
      if (coded) fillCodes(codes, from, coded, rowCount, numbers !== null);
      if (numbers && valued) numbers.set(valued.items.subarray(0, rowCount), from);
    }
    from += rowCount;
  }
}

function fillCodes(codes: Int32Array, from: number, coded: Coded, rows: number, gaps: boolean): void {
  codes.set(coded.items.subarray(0, rows), from);
  if (!gaps) return;
  for (let at = 0; at < rows; at += 1) if (!coded.validity.itemValid(at)) codes[from + at] = -1;
}

function isPlain(index: number): string {
  return `regexp_full_match(c${index}, '${PLAIN}')`;
}

/** Null on a machine for which there is no build of it. */
async function loadDuck() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    return null;
  }
}

/** What the vectors of DuckDB's types have in common here. */
interface Coded {
  readonly items: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  readonly validity: { itemValid(index: number): boolean };
}

function fileOf({ path, delimiter, header }: DuckQuery): string {
  const names = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = `header = false, skip = 1, auto_detect = false, quote = '', escape = '', nullstr = '\u0001', strict_mode = true`;
  return `read_csv(${quoted(path)}, columns = {${names}}, delim = ${quoted(delimiter)}, ${options})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
