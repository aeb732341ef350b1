import { createHash } from 'node:crypto';
import { createWriteStream, openSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { PassThrough, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { NotFetched } from './notFetched.ts';

export const ACCEPTED_ENCODINGS = 'gzip, br';

/** Counts and hashes what passes, and stops at a limit: of what is unpacked, so that no small file becomes a large one. */
export class Measure extends Transform {
  readonly #hash = createHash('sha256');
  readonly #most: number;
  bytes = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: Error | null, data?: Buffer) => void) {
    this.bytes += chunk.length;
    if (this.bytes > this.#most) return done(tooLarge(this.#most));
    this.#hash.update(chunk);
    done(null, chunk);
  }
}

export function tooLarge(most: number): NotFetched {
  const mend = 'see whether it is the right one, and raise limits.bytes if it is';
  return new NotFetched(`larger than ${most} bytes`, { expected: 'a file within limits.bytes', mend });
}

/** Writes the body of an answer, unpacked, into a file. */
export async function saveBody(message: IncomingMessage, file: string, most: number): Promise<string> {
  const measure = new Measure(most);
  await read(message, measure, createWriteStream('', { fd: openSync(file, 'wx') }));
  return measure.sha256;
}

/** The body of an answer as text. */
export async function bodyText(message: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  const kept = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
  await read(message, new Measure(most), kept);
  return Buffer.concat(chunks).toString('utf8');
}

async function read(message: IncomingMessage, measure: Measure, to: Writable): Promise<void> {
  await pipeline(message, decoder(message.headers['content-encoding']?.toLowerCase()), measure, to);
  if (!message.complete) throw new NotFetched('the connection was cut off', { isPassing: true });
}

function decoder(encoding = 'identity'): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'identity') return new PassThrough();
  throw new NotFetched(`packed in a way that was not asked for: ${encoding}`, {
    expected: ACCEPTED_ENCODINGS,
  });
}
