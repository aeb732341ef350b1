import { type MessagePort, parentPort, type Transferable, workerData } from 'node:worker_threads';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { ParquetFile } from './parquetFile.ts';
import { brokenFile, type ParquetMessage, type ParquetPlans } from './scanParquet.ts';

/** Runs in a worker, so that `scanParquet` can stop it. */
async function answer(port: MessagePort, bytes: Uint8Array): Promise<void> {
  const say = (message: ParquetMessage) => port.postMessage(message, buffersOf(message));
  try {
    const file = new ParquetFile(bytes);
    const plans = new Promise<ParquetPlans>((resolve) => port.once('message', resolve));
    say({ names: file.names });
    say({ records: file.records, columns: await file.read(await plans) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ problem: error instanceof UnreadableFile ? error.problem : brokenFile(reason) });
  }
}

/** Buffers to transfer instead of copying. */
function buffersOf(message: ParquetMessage): Transferable[] {
  const columns = 'columns' in message ? message.columns : [];
  const arrays = columns.flatMap((column) => [column?.codes, column?.numbers]);
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? array.buffer : []));
}

if (parentPort) await answer(parentPort, workerData as Uint8Array);
