import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** A thread takes half a second to load the engine. */
const EDITIONS_PER_THREAD = 100;

/** @param asked by the user; null to choose by the number of editions and processors */
export function threadsFor(editions: number, asked: number | null): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), Math.floor(editions / EDITIONS_PER_THREAD)));
}

/**
 * In megabytes. Without them, V8 lets the young generation of each thread grow to more than three times as much, and the
 * old one to four times what is alive in it, which is 40 MB with a thousand editions. With less room it collects sooner.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

export interface PoolOptions {
  /** Module whose default export runs one task. */
  readonly worker: URL;
  readonly threads: number;
  /** `Tinypool.workerData` of each thread. */
  readonly data: unknown;
}

/**
 * Runs tasks in a pool of threads.
 * @param take called with each result as it arrives
 * @returns in the order of the tasks, the results or what `take` made of them
 * @throws the first error; the other threads are stopped
 */
export async function inThreads<Task, Result, Taken = Result>(
  { worker, threads, data }: PoolOptions,
  tasks: readonly Task[],
  take = (result: Result): Taken => result as unknown as Taken,
): Promise<Taken[]> {
  const [filename, resourceLimits] = [worker.href, LIMITS];
  const size = { minThreads: threads, maxThreads: threads };
  const pool = new Tinypool({ filename, ...size, workerData: data, resourceLimits });
  try {
    return await Promise.all(tasks.map(async (task) => take((await pool.run(task)) as Result)));
  } finally {
    await pool.destroy();
  }
}

/** Small, so that threads finish at about the same time. */
const BATCH = 8;

export function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) =>
    all.slice(at * BATCH, (at + 1) * BATCH),
  );
}
