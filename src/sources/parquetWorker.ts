import { parentPort, workerData } from 'node:worker_threads';
import { parquetTexts } from './parquetTexts.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Runs beside the main thread, for `parquetRows` to end it when it takes too long. */
try {
  parentPort?.postMessage({ texts: await parquetTexts(workerData as Uint8Array) });
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  parentPort?.postMessage({ problem: error.problem });
}
