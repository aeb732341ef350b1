import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What every thread is handed. */
export interface ThreadData {
  /** How much of the work has been taken, by all of them: one number that they count up together. */
  readonly taken: SharedArrayBuffer;
}

/** So many editions are worth a thread: one needs half a second to begin, and its code is slow at first. */
const WORTH_A_THREAD = 100;

/**
 * How many threads to share work among.
 * @param asked so many the user asks for; null for as many as the work is worth and the machine has processors
 */
export function threadsFor(editions: number, asked: number | null): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), Math.floor(editions / WORTH_A_THREAD)));
}

/**
 * Runs a module in threads of its own until all of them are through.
 * @param data handed to each beside `ThreadData`; no functions
 * @param take is given what they post
 * @throws the first error of any of them; the others are stopped
 */
export async function inThreads<Posted>(
  script: URL,
  count: number,
  data: object,
  take: (posted: Posted) => void,
): Promise<void> {
  const workerData: ThreadData = { ...data, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData }));
  const ends = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.on('message', take).on('error', reject);
        thread.on('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`)),
        );
      }),
  );
  try {
    await Promise.all(ends);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** So many pieces of work are taken at once: few enough that the last thread is not long alone. */
const AT_ONCE = 16;

/** The next pieces of work that no other thread has taken, until none are left. */
export function* share<T>(taken: SharedArrayBuffer, work: readonly T[]): Generator<readonly T[]> {
  const counter = new Int32Array(taken);
  for (;;) {
    const from = Atomics.add(counter, 0, AT_ONCE);
    if (from >= work.length) return;
    yield work.slice(from, from + AT_ONCE);
  }
}
