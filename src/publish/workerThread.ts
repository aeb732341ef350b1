import { parentPort, workerData } from 'node:worker_threads';
import { type EditionWorker, LocalWorker } from './editionWorker.ts';
import type { Task } from './threadWorker.ts';
import { readTelling } from './untold.ts';

/** A thread that does one task on editions after the other, and posts what comes of each. */

const { root } = workerData as { readonly root: string };
let telling: ReturnType<typeof readTelling> | null = null;
const worker: EditionWorker = new LocalWorker(() => (telling ??= readTelling(root)));

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));

function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'tell':
      return worker.tell(task.work);
    case 'open':
      return worker.open(task.data);
    case 'write':
      return worker.write(task.editions);
    case 'end':
      return worker.end();
  }
}
