import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';

/** Never asks a network for anything, and writes nowhere. */
const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  memory_limit: '600MB',
  temp_directory: '',
  // Each thread holds a piece of the file.
  threads: String(Math.min(availableParallelism(), 4)),
};

/** Rows that wait to be fetched; with less of it the threads wait for each other. */
const WAITING = '128MB';

/**
 * Lets a function ask a database that is gone afterwards.
 * @returns null on a machine for which there is no build of DuckDB
 */
export async function withDuck<T>(ask: (connection: DuckDBConnection) => Promise<T>): Promise<T | null> {
  const duckdb = await loadDuck();
  if (!duckdb) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:', SETTINGS);
  const connection = await instance.connect();
  try {
    await connection.run(`SET streaming_buffer_size = '${WAITING}'`);
    return await ask(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What the database says of a file that it cannot read, and no mistake of ours. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
}

async function loadDuck() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    return null;
  }
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
