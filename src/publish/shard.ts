import { createHash } from 'node:crypto';

/** One of several parts of a site, each built on a machine of its own. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** `2/4` → the second of four. @returns null for anything else */
export function parseShard(text: string): Shard | null {
  const match = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index <= of ? { index, of } : null;
}

/**
 * Whether the editions of an area belong to a part. Only its slug decides, so that each machine can tell without the
 * others, and all editions of an area are told where its page is made.
 */
export function isIn({ index, of }: Shard, slug: string): boolean {
  const head = createHash('sha256').update(slug).digest().readUInt32BE(0);
  return head % of === index - 1;
}

/** Folder of a part, beside the site. */
export function partFolder(dist: string, { index }: Pick<Shard, 'index'>): string {
  return `${dist}-shard-${index}`;
}
