import { parentPort, workerData } from 'node:worker_threads';
import { share, type ThreadData } from './threads.ts';
import { type FileData, type Written, writeShare } from './writeShare.ts';

/** A thread that writes the files of a share of the editions, and posts what it has written. */

const { thread, taken, ...data } = workerData as FileData & ThreadData;
const written: Written = await writeShare(data, (editions) => share({ thread, taken }, editions));
parentPort?.postMessage(written);
