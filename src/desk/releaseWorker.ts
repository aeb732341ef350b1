import { parentPort, workerData } from 'node:worker_threads';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { LockedError } from '../publish/lock.ts';
import { Refusal } from './refusal.ts';
import { makePreview } from './releasePreview.ts';
import type { FromThread, ReleasePreview, ReleaseTask, ToThread } from './releaseTask.ts';

/** Makes one preview, and answers what is asked about it. Planning takes seconds: the desk goes on beside it. */

const { root, task } = workerData as { readonly root: string; readonly task: ReleaseTask };
const send = (message: FromThread) => parentPort?.postMessage(message);

try {
  const preview = await makePreview(newsroomAt(root), task, (step) => send({ is: 'step', step }));
  let asked: Promise<unknown> = Promise.resolve();
  // One at a time, in the order of the questions.
  parentPort?.on('message', (message: ToThread) => {
    asked = asked.then(() => answer(preview, message));
  });
  send({ is: 'ready', result: preview.result, readings: preview.readings });
} catch (error) {
  send({ is: 'failed', error: messageOf(error) });
}

async function answer(preview: ReleasePreview, { id, question }: ToThread): Promise<void> {
  try {
    send({ is: 'answer', id, answer: await preview.answer(question) });
  } catch (error) {
    send({ is: 'refusal', id, error: messageOf(error), status: statusOf(error) });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof LockedError) return 423;
  return error instanceof Refusal ? error.status : 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
