import { createHash } from 'node:crypto';
import { type Edition, type PartsThat, partsThat } from './edition.ts';

export const LONG_PARTS = partsThat('long', true);

export type LongParts = Pick<Edition, PartsThat<'long'>>;

/** What lists and links show of an edition. */
export type ShortParts = Omit<Edition, keyof LongParts>;

export interface Digested {
  readonly edition: Edition;
  /** Its long parts as JSON in UTF-8: serialised once, for the digest and for the store. */
  readonly long: Uint8Array;
}

/** Gives an edition the digest of all its parts. */
export function withDigest(edition: Omit<Edition, 'digest'>): Digested {
  const long = Buffer.from(JSON.stringify(Object.fromEntries(LONG_PARTS.map((key) => [key, edition[key]]))));
  const hash = createHash('sha256')
    .update(JSON.stringify(shortParts(edition)))
    .update(long);
  return { edition: { ...edition, digest: hash.digest('hex') }, long };
}

const ARE_LONG: ReadonlySet<string> = new Set(LONG_PARTS);

/** An edition without its long parts. */
export function shortParts<T extends LongParts>(edition: T): Omit<T, keyof LongParts> {
  const short = Object.entries(edition).filter(([key]) => !ARE_LONG.has(key));
  return Object.fromEntries(short) as Omit<T, keyof LongParts>;
}
