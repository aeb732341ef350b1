import { statSync } from 'node:fs';
import path from 'node:path';
import { type Fault, FaultError } from '../faults/fault.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { inThreads } from './threads.ts';

export interface DeriveData {
  /** Folder of the newsroom. */
  readonly root: string;
}

/** Raw files of so many bytes are not worth a thread, which has to load the engine again. */
const SMALL = 1e6;

/**
 * Derives the tables, of large raw files in a thread of its own: what these leave in memory goes with it,
 * before thousands of editions need the room.
 * @throws {FaultError} with every fault of areas, sources, recipes and results; nothing is written then
 */
export async function deriveApart(newsroom: Newsroom): Promise<void> {
  if (bytesIn(newsroom.sources) < SMALL) {
    const { derive } = await import('../derive/derive.ts');
    await derive(newsroom, { write: true });
    return;
  }
  const faults: Fault[] = [];
  const data: DeriveData = { root: newsroom.root };
  await inThreads<readonly Fault[]>(new URL('deriveThread.ts', import.meta.url), 1, data, (found) =>
    faults.push(...found),
  );
  if (faults.length > 0) throw new FaultError(faults);
}

function bytesIn(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}
