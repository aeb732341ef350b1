import { parentPort, workerData } from 'node:worker_threads';
import { derive } from '../derive/derive.ts';
import { FaultError } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import type { DeriveData } from './deriveApart.ts';

/** A thread that derives a newsroom's tables, and posts the faults that it finds. */

const { root } = workerData as DeriveData;
try {
  await derive(newsroomAt(root), { write: true });
} catch (error) {
  if (!(error instanceof FaultError)) throw error;
  parentPort?.postMessage(error.faults);
}
