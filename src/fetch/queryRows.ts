import { createHash } from 'node:crypto';
import { createWriteStream, openSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { QueryConfig, QueryResult } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRule } from '../sources/obtaining.ts';
import type { Arrival } from './candidate.ts';
import { type Connection, connect } from './connection.ts';
import { NotFetched } from './notFetched.ts';
import { asTable, copyText, keyColumns, SETTINGS } from './queryText.ts';
import { Measure } from './readBody.ts';
import { RowCheck } from './rowCheck.ts';

export interface Querying {
  /** Where the rows are written. */
  readonly temporary: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes the result of a query into a file as it comes, in the order of its key, from one snapshot.
 * @param sql text of the file
 * @throws {NotFetched} and then there is no file
 */
export async function queryRows(rule: QueryRule, sql: string, querying: Querying): Promise<Arrival> {
  const connection = await connect(rule.connection, querying.environment);
  const limit = AbortSignal.timeout(rule.limits.seconds * 1000);
  const signal = AbortSignal.any([limit, connection.broken]);
  try {
    const arrival = await inSnapshot(connection, rule, sql, querying.temporary, signal);
    await connection.client.end();
    return arrival;
  } catch (error) {
    // By force: a server that is still sending would never hear that it is to end.
    connection.client.connection.stream.destroy();
    rmSync(querying.temporary, { force: true });
    throw limit.aborted ? tookTooLong(rule) : plainly(error, connection);
  }
}

/** An answer of the server that never comes keeps nobody waiting. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function tookTooLong({ limits: { seconds } }: QueryRule): NotFetched {
  const mend = 'look at its plan with EXPLAIN, or raise limits.seconds';
  return new NotFetched(`the query took longer than ${seconds} seconds`, { mend });
}

function plainly(error: unknown, { said }: Connection): NotFetched {
  if (error instanceof NotFetched) return error;
  return new NotFetched(`the query failed: ${said(error)}`);
}

async function inSnapshot(
  { client }: Connection,
  { database, key, limits }: QueryRule,
  sql: string,
  temporary: string,
  signal: AbortSignal,
): Promise<Arrival> {
  const ask: Ask = (query) => untilAborted(client.query(query), signal);
  await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for (const [name, value] of Object.entries(SETTINGS)) await ask(`SET LOCAL ${name} = '${value}'`);
  await ask(`SET LOCAL statement_timeout = ${limits.seconds * 1000}`);
  const known = await snapshotOf(ask);
  // Prepared, so that the server takes one statement only, and no other can end the transaction.
  const described = { name: 'described', text: `SELECT * FROM ${asTable(sql)} LIMIT 0` };
  const columns = keyColumns(key, (await ask(described)).fields);
  const [check, measure] = [new RowCheck(columns, limits.rows), new Measure(limits.bytes)];
  const copied = client.query(copyTo(copyText(sql, columns)));
  const file = createWriteStream('', { fd: openSync(temporary, 'wx') });
  await pipeline(copied, check, measure, file, { signal });
  await ask('COMMIT');
  if (copied.rowCount !== check.rows) {
    throw new NotFetched(`${check.rows} rows came of ${copied.rowCount} that the server sent`);
  }
  const fetched = { database, sql: createHash('sha256').update(sql).digest('hex'), ...known };
  return { temporary, ending: 'csv', sha256: measure.sha256, fetched };
}

type Ask = (query: string | QueryConfig) => Promise<QueryResult<Record<string, string | null>>>;

/** What the server says of itself and of the snapshot. */
async function snapshotOf(ask: Ask) {
  const one = async (text: string) => (await ask(text)).rows[0] ?? {};
  const { server, at, has } = await one(
    `SELECT split_part(version(), ' on ', 1) AS server,
       to_char(transaction_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
       to_regproc('pg_current_snapshot')::text AS has`,
  );
  // Not every server that speaks like Postgres numbers its snapshots.
  const { id } = has ? await one('SELECT pg_current_snapshot()::text AS id') : { id: null };
  return { server: server ?? 'unknown', snapshot: id ?? 'without an id', at: at ?? '' };
}
