import { parentPort, workerData } from 'node:worker_threads';
import { type EditionWorker, LocalWorker } from './editionWorker.ts';
import type { Task, WorkerData } from './threadWorker.ts';
import type { Telling } from './untold.ts';

/** A thread that does one task on editions after the other, and posts what comes of each. */

const { newsroom, shelves } = workerData as WorkerData;
let telling: Telling | null = null;
const worker: EditionWorker = new LocalWorker(async () => {
  const { readTelling } = await import('./untold.ts');
  telling ??= readTelling(newsroom);
  return telling;
}, shelves);

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));

function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'tell':
      return worker.tell(task.work);
    case 'open':
      // From here on it writes: tables are much to hold on to.
      telling = null;
      return worker.open(task.data);
    case 'write':
      return worker.write(task.editions);
    case 'end':
      return worker.end();
  }
}
