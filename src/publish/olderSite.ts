import { Worker } from 'node:worker_threads';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type RecordFiles, readRecord } from './builtRecord.ts';
import { stagingFolders } from './swap.ts';

/** A site that is looked at, and where a copy of it is made if one is wanted, in place of what is there. */
export interface OlderSite {
  readonly site: string;
  /** Where it is kept what is known of it. */
  readonly record: string;
  readonly copy: { readonly site: string; readonly record: string } | null;
}

/**
 * Makes ready what a rebuild starts from, in a thread while the build does other work: the site before the last
 * one, or where there is none of that a copy of the one that is shown.
 * @param signal stops it
 * @returns whether all of its files are as they were written, and no others are there: then the build need not
 *   look at them one by one
 */
export async function olderSite(
  target: Newsroom,
  { shown, spare }: RecordFiles,
  signal: AbortSignal,
): Promise<boolean> {
  const { staging } = stagingFolders(target);
  if (readRecord(spare, staging)) return await inThread({ site: staging, record: spare, copy: null }, signal);
  return await inThread({ site: target.dist, record: shown, copy: { site: staging, record: spare } }, signal);
}

function inThread(data: OlderSite, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  const thread = new Worker(new URL('olderThread.ts', import.meta.url), { workerData: data });
  signal.addEventListener('abort', () => void thread.terminate());
  return new Promise((resolve, reject) => {
    thread.on('message', resolve).on('error', reject);
    // Stopped: nobody waits for the answer.
    thread.on('exit', () => resolve(false));
  });
}
