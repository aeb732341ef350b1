import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ParquetFile } from './parquetFile.ts';
import type { ParquetMessage, ParquetPlans } from './scanParquet.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Runs beside the main thread, so that `scanParquet` can stop it. */
async function answer(port: MessagePort, bytes: Uint8Array): Promise<void> {
  const say = (message: ParquetMessage) => port.postMessage(message);
  try {
    const file = new ParquetFile(bytes);
    const plans = new Promise<ParquetPlans>((resolve) => port.once('message', resolve));
    say({ names: file.names });
    say({ records: file.records, columns: await file.read(await plans) });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    say({ problem: error.problem });
  }
}

if (parentPort) await answer(parentPort, workerData as Uint8Array);
