import { parentPort, workerData } from 'node:worker_threads';
import { share, type ThreadData } from '../publish/threads.ts';
import { readTelling, toTell } from '../publish/untold.ts';
import type { CheckData } from './checkNewsroom.ts';
import { reportEdition } from './editionReport.ts';

/** A thread that tells a share of a newsroom's editions, and posts what a report needs of each. */

const { newsroom, work, built, taken } = workerData as CheckData & ThreadData;
const telling = readTelling(newsroom);
for (const pieces of share(taken, [...work.entries()]))
  for (const each of toTell(pieces, telling)) parentPort?.postMessage(reportEdition(each, built));
