import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from '../publish/threads.ts';
import { shareToTell, type TellData } from '../publish/untold.ts';
import { reportEdition } from './editionReport.ts';

/** A thread that tells a share of a newsroom's editions, and posts what a report needs of each. */

for (const each of shareToTell(workerData as TellData & ThreadData))
  parentPort?.postMessage(reportEdition(each));
