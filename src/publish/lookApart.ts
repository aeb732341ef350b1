import { Worker } from 'node:worker_threads';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type RecordFiles, readRecord } from './builtRecord.ts';
import { stagingFolders } from './swap.ts';

export interface LookData {
  /** Where it is kept what is known of a site. */
  readonly record: string;
  /** Where the site lies. */
  readonly folder: string;
}

/**
 * Whether the site that a rebuild starts from has all of its files as they were written, and no others: looked
 * at in a thread while the build does other work, so that it need not look at them one by one. It starts from
 * the site before the last one, or where that is not there from a copy of the one that is shown.
 * @param signal stops it
 */
export async function lookApart(
  target: Newsroom,
  { shown, spare }: RecordFiles,
  signal: AbortSignal,
): Promise<boolean> {
  const { staging } = stagingFolders(target);
  const data: LookData = readRecord(spare, staging)
    ? { record: spare, folder: staging }
    : { record: shown, folder: target.dist };
  const thread = new Worker(new URL('lookThread.ts', import.meta.url), { workerData: data });
  signal.addEventListener('abort', () => void thread.terminate());
  return new Promise((resolve, reject) => {
    thread.on('message', resolve).on('error', reject);
    // Stopped: nobody waits for the answer.
    thread.on('exit', () => resolve(false));
  });
}
