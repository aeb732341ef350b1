import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './threads.ts';
import { type FileData, type Written, writeShare } from './writeShare.ts';

/** A thread that writes pages and files of a share of the editions, and posts what it has written. */

const { taken, ...data } = workerData as FileData & ThreadData;
const written: Written = await writeShare(data, taken);
parentPort?.postMessage(written);
