import { setTimeout as wait } from 'node:timers/promises';
import { asNotFetched, NotFetched } from './notFetched.ts';

/** Milliseconds before the second attempt, the third and so on. The same in each run. */
export const BACK_OFF: readonly number[] = [1000, 4000, 16_000];

/** The longest that a server may have us wait within a run. */
const LONGEST = 60_000;

/**
 * Tries again what may pass: a lost connection, a busy server. What will not is thrown at once.
 * @throws {NotFetched}
 */
export async function persevere<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  backOff = BACK_OFF,
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw new NotFetched('took longer than limits.seconds', { isPassing: true });
      const reason = asNotFetched(error);
      const pause = backOff[tried];
      const longer = reason.wait ?? 0;
      if (!reason.isPassing || pause === undefined || longer > LONGEST) throw reason;
      await wait(Math.max(pause, longer), null, { signal }).catch(() => {});
    }
  }
}
