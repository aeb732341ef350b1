import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HeadRow } from '../csv/head.ts';
import { type FileProblem, UnreadableFile } from '../csv/unreadableFile.ts';
import type { CodedColumn, ColumnPlan } from './codedColumn.ts';
import type { Begin, Places, RawFile, ScannedTable } from './scannedTable.ts';

/** Several times what the largest permitted file takes. */
const MAX_SECONDS = 60;

/** From the worker: the column names first; the columns once it has the plans. */
export type ParquetMessage =
  | { readonly names: readonly string[] }
  | { readonly records: number; readonly columns: readonly (CodedColumn | undefined)[] }
  | { readonly problem: FileProblem };

export type ParquetPlans = readonly (ColumnPlan | undefined)[];

/**
 * Scans a Parquet file in a worker thread: hyparquet 1.31.5 never returns from some broken files, and only a
 * thread can be stopped.
 * @throws {UnreadableFile}
 */
export function scanParquet(
  { bytes }: Pick<RawFile, 'bytes'>,
  begin: Begin,
  maxSeconds = MAX_SECONDS,
): Promise<ScannedTable | null> {
  const worker = new Worker(path.join(import.meta.dirname, 'parquetWorker.ts'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let names: readonly string[] = [];
  return new Promise<ScannedTable | null>((resolve, reject) => {
    const refuse = (problem: FileProblem) => reject(new UnreadableFile(problem));
    const timer = setTimeout(() => {
      refuse(brokenFile(`reading does not end after ${maxSeconds} seconds`));
      void worker.terminate();
    }, maxSeconds * 1000);
    worker.on('message', (message: ParquetMessage) => {
      if ('problem' in message) refuse(message.problem);
      else if ('names' in message) {
        names = message.names;
        const plans = begin([headRow(names)]);
        if (plans) return worker.postMessage(plans.map((plan) => plan && { ...plan, keeps: undefined }));
        resolve(null);
      } else resolve({ ...message, places: placesOf(names), leftOut: { above: 0, below: 0 } });
      void worker.terminate();
    });
    worker.once('error', (error) => refuse(brokenFile(String(error))));
    worker.once('exit', () => clearTimeout(timer));
  });
}

/** @param reason a library's message; only its first line is shown */
export function brokenFile(reason: string): FileProblem {
  const mend = 'get the file again from its publisher, or ask for it in another format';
  return { what: `not a Parquet file in order: ${reason.split('\n')[0]}`, mend };
}

/** Column names, which have no place. */
function headRow(names: readonly string[]): HeadRow {
  const place = { line: 0, column: 0 };
  return { cells: names, row: place, place: () => place };
}

function placesOf(names: readonly string[]): Places {
  const name = (record: number) => `record ${record + 1}`;
  return {
    name,
    record: (record) => ({ line: 0, column: 0, at: name(record) }),
    cell: (record, column) => ({ line: 0, column: 0, at: `${name(record)}, ${names[column]}` }),
    spot: (record, column) => record * names.length + column,
    counting: { unit: 'row' },
    number: (record) => record + 1,
  };
}
