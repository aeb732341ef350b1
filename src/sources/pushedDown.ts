import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from './duck.ts';
import type { LargeLayout } from './largeLayout.ts';
import type { DroppedRows } from './shapeTable.ts';

/** The choice of records, as the database can make it. */
export interface PushedDown {
  /** SQL of a condition. */
  readonly where: string;
  /** All records of the file. */
  readonly read: number;
  readonly dropped: readonly DroppedRows[];
}

/** As many different texts are named in a condition. */
const MOST_TEXTS = 10_000;

/**
 * Looks through the columns by which records are kept, and says which of their texts stay: the texts are
 * weighed here, as the reader of small files weighs them, and the database only compares them.
 * @returns null where nothing is kept by name, or the database cannot tell
 */
export async function pushedDown(
  connection: DuckDBConnection,
  from: string,
  { filters, fillDown }: LargeLayout,
): Promise<PushedDown | null> {
  if (!filters.some(({ entry }) => entry === 'keep') || fillDown.length > 0) return null;
  const columns = [...new Set(filters.map(({ index }) => index))];
  const names = columns.map((index) => `c${index}`).join(', ');
  const found = await connection.runAndReadAll(
    `SELECT ${names}, count(*)::DOUBLE FROM ${from} GROUP BY ${names}`,
  );
  const groups = found.getRows().map((cells) => ({ texts: cells.map(String), rows: Number(cells.at(-1)) }));
  const textIn = (texts: readonly string[], index: number) => texts[columns.indexOf(index)] ?? '';
  let left = groups;
  const dropped = filters.map(({ index, because, leavesOut }) => {
    const out = left.filter(({ texts }) => leavesOut(textIn(texts, index)));
    left = left.filter(({ texts }) => !leavesOut(textIn(texts, index)));
    return { because, rows: sum(out) };
  });
  const conditions = columns.map((index) => {
    const texts = [...new Set(left.map((group) => textIn(group.texts, index)))];
    return texts.length > MOST_TEXTS ? null : `c${index} IN (${texts.map(quoted).join(', ')})`;
  });
  if (left.length === 0 || conditions.includes(null)) return null;
  return {
    where: conditions.join(' AND '),
    read: sum(groups),
    dropped: dropped.filter(({ rows }) => rows > 0),
  };
}

function sum(groups: readonly { readonly rows: number }[]): number {
  return groups.reduce((all, { rows }) => all + rows, 0);
}
