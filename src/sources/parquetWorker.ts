import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { ParquetFile } from './parquetFile.ts';
import { brokenFile, type ParquetMessage, type ParquetPlans } from './scanParquet.ts';

/** Runs beside the main thread, so that `scanParquet` can stop it. */
async function answer(port: MessagePort, bytes: Uint8Array): Promise<void> {
  const say = (message: ParquetMessage) => port.postMessage(message);
  try {
    const file = new ParquetFile(bytes);
    const plans = new Promise<ParquetPlans>((resolve) => port.once('message', resolve));
    say({ names: file.names });
    say({ records: file.records, columns: await file.read(await plans) });
  } catch (error) {
    say({
      problem:
        error instanceof UnreadableFile
          ? error.problem
          : brokenFile(error instanceof Error ? error.message : String(error)),
    });
  }
}

if (parentPort) await answer(parentPort, workerData as Uint8Array);
