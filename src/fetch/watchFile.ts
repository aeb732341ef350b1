import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { endingOf } from '../sources/fileEnding.ts';
import { otherKind } from '../sources/fileKind.ts';
import { ENDINGS, formatOf } from '../sources/formats.ts';
import type { WatchRule } from '../sources/obtaining.ts';
import type { Arrival, Memory } from './candidate.ts';
import { findFile } from './findFile.ts';
import { NotFetched } from './notFetched.ts';
import { type Answer, type Asking, open } from './open.ts';
import { persevere } from './persevere.ts';
import { ACCEPTED_ENCODINGS, bodyText, saveBody } from './readBody.ts';

/** Pages and JSON answers that lead to a file may have this many bytes. */
const LARGEST_PAGE = 16_000_000;

export interface Watching {
  /** Where the file is written. */
  readonly temporary: string;
  /** Ending of the newest release, for a file whose address has none. */
  readonly ending: string;
  /** Of the last look; null where what came then is gone. */
  readonly memory: Memory | null;
  readonly now: () => Date;
  readonly backOff?: readonly number[] | undefined;
}

/**
 * Fetches the file that a source watches.
 * @returns null when the server says that it has not changed
 * @throws {NotFetched}
 */
export async function watchFile(
  { url, selector, limits }: WatchRule,
  watching: Watching,
): Promise<Arrival | null> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const headers = { 'User-Agent': 'standfirst', 'Accept-Encoding': ACCEPTED_ENCODINGS };
  const tried = <T>(attempt: () => Promise<T>) => persevere(attempt, signal, watching.backOff);
  let place: Place = { url: new URL(url), mayBePrivate: 'if watched' };
  if (selector) {
    const page = await tried(() => readPage({ ...place, headers, signal }));
    place = { url: findFile(page.text, selector, page.url), mayBePrivate: page.isInside };
  }
  return tried(() => fetchFile({ ...place, headers, signal }, limits.bytes, watching));
}

interface Place {
  readonly url: URL;
  readonly mayBePrivate: Asking['mayBePrivate'];
}

async function readPage({ url, ...asking }: Asking & Place) {
  const answer = await open(url, asking);
  refuseFailure(answer);
  return { ...answer, text: await bodyText(answer.message, LARGEST_PAGE) };
}

async function fetchFile(
  { url, headers, ...asking }: Asking & Place,
  most: number,
  { temporary, ending: usual, memory, now }: Watching,
): Promise<Arrival | null> {
  const known = memory?.address === url.href ? memory : null;
  const asked = conditions(known);
  const answer = await open(url, { ...asking, headers: { ...headers, ...asked } });
  // A server that says so of its own accord would say so for ever.
  if (Object.keys(asked).length > 0 && answer.message.statusCode === 304) {
    answer.message.destroy();
    return null;
  }
  refuseFailure(answer);
  const { etag, 'last-modified': lastModified } = answer.message.headers;
  rmSync(temporary, { force: true });
  const sha256 = await saveBody(answer.message, temporary, most);
  const own = endingOf(answer.url.pathname);
  const ending = ENDINGS.includes(own) ? own : usual;
  refuseOtherKind(temporary, ending, answer.url);
  const fetched = { url: answer.url.href, at: now().toISOString(), etag };
  return { temporary, ending, sha256, fetched, memory: { address: url.href, etag, lastModified } };
}

function conditions(known: Memory | null): Record<string, string> {
  return {
    ...(known?.etag === undefined ? {} : { 'If-None-Match': known.etag }),
    ...(known?.lastModified === undefined ? {} : { 'If-Modified-Since': known.lastModified }),
  };
}

/** @throws {NotFetched} for an answer without a file */
function refuseFailure({ message, url }: Answer): void {
  const { statusCode = 0, statusMessage = '', headers } = message;
  if (statusCode === 200) return;
  message.destroy();
  const isPassing = statusCode === 429 || statusCode === 408 || statusCode >= 500;
  const what = `answered ${[statusCode, statusMessage].join(' ').trim()}: ${url.href}`;
  const expected = '200 and the file';
  throw new NotFetched(what, { expected, isPassing, wait: pauseAsked(headers['retry-after']) });
}

/** Milliseconds of a Retry-After in seconds; a date says too little without the server's clock. */
function pauseAsked(retryAfter: string | undefined): number | undefined {
  return retryAfter !== undefined && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
}

function refuseOtherKind(file: string, ending: string, { href }: URL): void {
  const head = Buffer.alloc(4096);
  const opened = openSync(file, 'r');
  const length = readSync(opened, head);
  closeSync(opened);
  const kind = otherKind(head.subarray(0, length), formatOf(`release.${ending}`) ?? 'text');
  if (kind === null) return;
  const mend = 'open the address in a browser: publishers answer with a page where a file has moved';
  throw new NotFetched(`${kind}, not a file of ${ending}: ${href}`, { mend });
}
