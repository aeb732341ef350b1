import { type Fault, FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { inThreads } from './threads.ts';

export interface DeriveData {
  /** Folder of the newsroom. */
  readonly root: string;
}

/**
 * Derives the tables in a thread of its own: what raw files leave in memory goes with it, before thousands of
 * editions need the room.
 * @throws {FaultError} with every fault of areas, sources, recipes and results; nothing is written then
 */
export async function deriveApart({ root }: Newsroom): Promise<void> {
  const faults: Fault[] = [];
  const data: DeriveData = { root };
  await inThreads<readonly Fault[]>(new URL('deriveThread.ts', import.meta.url), 1, data, (found) =>
    faults.push(...found),
  );
  if (faults.length > 0) throw new FaultError(faults);
}
