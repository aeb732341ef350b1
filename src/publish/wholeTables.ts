import { FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { heldNow } from './embargoes.ts';

/**
 * Does work on tables without what is held back, and makes them whole again for the desk, which reads and approves what
 * is to come.
 */
export async function withWholeTablesAfter<T>(newsroom: Newsroom, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    if (heldNow(newsroom).length > 0) await deriveWhole(newsroom);
  }
}

async function deriveWhole(newsroom: Newsroom): Promise<void> {
  const { derive } = await import('./steps.ts');
  try {
    await derive({ ...newsroom, now: null }, { write: true });
  } catch (error) {
    // Faults of what is still to come stop no site; `check` tells of them.
    if (!(error instanceof FaultError)) throw error;
  }
}
