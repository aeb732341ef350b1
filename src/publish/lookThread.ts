import { parentPort, workerData } from 'node:worker_threads';
import { isUntouched, readRecord } from './builtRecord.ts';
import type { LookData } from './lookApart.ts';

/** A thread that looks at all files of a site, and posts whether they are as they were written. */

const { record, folder } = workerData as LookData;
const known = readRecord(record, folder);
// What has got a second name since was not written since.
parentPort?.postMessage(known !== null && isUntouched(known, folder, 'mtimeMs'));
