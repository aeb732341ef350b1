import { Worker } from 'node:worker_threads';

export interface LookData {
  /** Where it is kept what is known of a site. */
  readonly record: string;
  /** Where the site lies. */
  readonly folder: string;
}

/**
 * Whether a site has all of its files as they were written, and no others: looked at in a thread while the
 * build does other work.
 * @param signal stops it
 */
export async function lookApart(data: LookData, signal: AbortSignal): Promise<boolean> {
  const thread = new Worker(new URL('lookThread.ts', import.meta.url), { workerData: data });
  signal.addEventListener('abort', () => void thread.terminate());
  return new Promise((resolve, reject) => {
    thread.on('message', resolve).on('error', reject);
    // Stopped: nobody waits for the answer.
    thread.on('exit', () => resolve(false));
  });
}
