import { parentPort, workerData } from 'node:worker_threads';
import { tellPacked } from './tellPacked.ts';
import type { ThreadData } from './threads.ts';
import { shareToTell, type TellData } from './untold.ts';

/** A thread that tells a share of a newsroom's editions, and posts each. */

for (const each of shareToTell(workerData as TellData & ThreadData))
  parentPort?.postMessage(tellPacked(each));
