import { setTimeout as wait } from 'node:timers/promises';
import { NotFetched } from './notFetched.ts';

/** Milliseconds before the second attempt, the third and so on. The same in each run. */
export const BACK_OFF: readonly number[] = [1000, 4000, 16_000];

/** The longest that a server may have us wait within a run. */
const LONGEST = 60_000;

const PASSING = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

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

function asNotFetched(error: unknown): NotFetched {
  if (error instanceof NotFetched) return error;
  if (!(error instanceof Error)) throw error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (PASSING.has(code) || message === 'aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new NotFetched(`the connection was cut off or refused: ${code || message}`, { isPassing: true });
  }
  if (code.startsWith('Z_') || code.startsWith('ERR__')) {
    return new NotFetched(`packed data that is damaged or cut off: ${message}`, { isPassing: true });
  }
  if (code.startsWith('HPE_')) return new NotFetched(`not an answer of HTTP: ${message}`);
  // A fault of ours has no code.
  if (code === '') throw error;
  return new NotFetched(`${message.charAt(0).toLowerCase()}${message.slice(1)}`);
}
