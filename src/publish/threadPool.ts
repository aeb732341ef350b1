import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** A thread takes half a second to load the engine. */
const WORTH_A_THREAD = 100;

/** @param asked by the user; null for as many as the editions are worth and the machine has processors */
export function threadsFor(editions: number, asked: number | null): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), Math.floor(editions / WORTH_A_THREAD)));
}

/** V8 would let the young generation of each thread grow to three times as much and more. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

export interface PoolOptions {
  /** Module whose default export is given one task after the other. */
  readonly worker: URL;
  readonly threads: number;
  /** What each thread is given once: `workerData()`. */
  readonly data: unknown;
}

/**
 * Runs tasks in a pool of threads.
 * @param take called with each result as it comes
 * @returns the results in the order of the tasks, or what `take` makes of them
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

/** Few enough that no thread works long alone at the end. */
const BATCH = 8;

export function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) =>
    all.slice(at * BATCH, (at + 1) * BATCH),
  );
}
