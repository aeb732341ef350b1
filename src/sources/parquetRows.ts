import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParquetTexts } from './parquetTexts.ts';
import type { RawRow, RawRows } from './rawTable.ts';
import { type FileProblem, UnreadableFile } from './unreadableFile.ts';

/** Ten times what the largest file that is let through takes. */
const MAX_SECONDS = 20;

/**
 * Rows of a Parquet file; the first holds the names of its columns. The file is read in a thread of its own:
 * hyparquet 1.31.5 goes round in circles on some broken files, and only a thread can be stopped.
 * @throws {UnreadableFile}
 */
export async function parquetRows(bytes: Uint8Array, maxSeconds = MAX_SECONDS): Promise<RawRows> {
  const { names, records } = await readApart(bytes, maxSeconds);
  const rows = records.map((record, index) => recordRow(record, names, index));
  return { rows: [headerRow(names), ...rows], leftOut: { above: 0, below: 0 } };
}

/** Names of columns, which stand nowhere. */
export function headerRow(names: readonly string[]): RawRow {
  return { cells: names, name: 'header', line: 0, place: () => ({ line: 0, column: 0 }) };
}

type Answer = { readonly texts: ParquetTexts } | { readonly problem: FileProblem };

function readApart(bytes: Uint8Array, maxSeconds: number): Promise<ParquetTexts> {
  const worker = new Worker(path.join(import.meta.dirname, 'parquetWorker.ts'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const mend = 'get the file again from its publisher, or ask for it in another format';
  return new Promise((resolve, reject) => {
    const refuse = (problem: FileProblem) => reject(new UnreadableFile(problem));
    const timer = setTimeout(() => {
      refuse({ what: `not a Parquet file in order: reading does not end after ${maxSeconds} seconds`, mend });
      void worker.terminate();
    }, maxSeconds * 1000);
    worker.once('message', (answer: Answer) => {
      if ('texts' in answer) resolve(answer.texts);
      else refuse(answer.problem);
    });
    worker.once('error', (error) => refuse({ what: `not a Parquet file in order: ${String(error)}`, mend }));
    worker.once('exit', () => clearTimeout(timer));
  });
}

/** @param texts null for what is no single value */
export function recordRow(
  texts: readonly (string | null)[],
  names: readonly string[],
  index: number,
): RawRow {
  const name = `record ${index + 1}`;
  return {
    cells: texts.map((text) => text ?? ''),
    name,
    line: 0,
    at: name,
    place: (cell) => ({ line: 0, column: 0, at: `${name}, ${names[cell]}` }),
    problem: (cell) =>
      texts[cell] === null ? { what: `value of a kind that no table has: ${names[cell]}` } : undefined,
  };
}
