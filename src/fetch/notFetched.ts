import { startLow } from '../words/letterCase.ts';

/** Words of a server as one line: without what would steer a terminal or speak to the log of a workflow. */
function harmless(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ');
  return line.length > 600 ? `${line.slice(0, 600)}…` : line;
}

/** Why a release could not be had. The message is the fault's `what`. */
export class NotFetched extends Error {
  readonly expected: string | undefined;
  readonly mend: string | undefined;
  /** True where the same request may do better a little later. */
  readonly isPassing: boolean;
  /** Milliseconds for which a server asked not to be asked again. */
  readonly wait: number | undefined;

  constructor(
    what: string,
    more: { expected?: string; mend?: string; isPassing?: boolean; wait?: number | undefined } = {},
  ) {
    super(harmless(what));
    this.name = 'NotFetched';
    this.expected = more.expected && harmless(more.expected);
    this.mend = more.mend && harmless(more.mend);
    this.isPassing = more.isPassing ?? false;
    this.wait = more.wait;
  }
}

const PASSING = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Why a system or a library failed, as a reason that a person can read. @throws what is a fault of ours */
export function asNotFetched(error: unknown): NotFetched {
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
  return new NotFetched(startLow(message));
}
