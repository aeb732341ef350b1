import path from 'node:path';
import process from 'node:process';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type BuiltRecord, readRecord, recordFiles } from './builtRecord.ts';
import { deriveApart } from './deriveApart.ts';
import { everythingDigest } from './inputsDigest.ts';
import { withLock } from './lock.ts';
import { olderSite } from './olderSite.ts';
import { partFolder, type Shard } from './shard.ts';
import type { PageCount } from './stage.ts';
import { recover } from './swap.ts';
import { isUntouched } from './untouched.ts';

export interface Built {
  readonly stories: number;
  readonly editions: number;
  readonly pages: PageCount;
  /** Where it is. */
  readonly folder: string;
}

export interface BuildOptions {
  /** False to leave out the pictures that are PNG files, which take longer than all the rest. */
  readonly png?: boolean;
  /** Builds one part of the site, for `mergeParts` to put together. */
  readonly shard?: Shard | null;
  /** So many; null for as many as the work is worth. */
  readonly threads?: number | null;
}

/**
 * Derives, checks, renders into a staging folder and swaps it in: on any fault the site that was there is
 * untouched. Where nothing at all has changed since the last build, nothing is done.
 * @param say told of each step
 * @throws {FaultError} when a source, a recipe or a story has a fault
 * @throws {LockedError} when another build of this newsroom is running
 */
export async function buildSite(
  newsroom: Newsroom,
  say: (step: string) => void,
  { png = true, shard = null, threads = null }: BuildOptions = {},
): Promise<Built> {
  const target = shard ? { ...newsroom, dist: partFolder(newsroom.dist, shard) } : newsroom;
  // A preview has caches of its own, and derives the same tables.
  const lock = newsroom.preview ? { cache: path.dirname(newsroom.cache) } : newsroom;
  return withLock(lock, async () => {
    recover(target);
    const records = recordFiles(target);
    const engine = process.cwd();
    const inputs = () => everythingDigest(newsroom, engine, { png, shard });
    const before = inputs();
    const last = readRecord(records.shown, target.dist);
    if (last?.inputs?.all === before.all && isUntouched(last, target.dist, 'ctimeMs'))
      return asBuilt(last, target);
    const stop = new AbortController();
    // Where only figures have changed, most of the site will be as it is.
    const isMostlySame = last?.inputs?.told === before.told;
    const older = isMostlySame ? olderSite(target, records, stop.signal) : Promise.resolve(false);
    const derived = last?.inputs?.tables === before.tables ? Promise.resolve() : derive(newsroom, say);
    const begun = Promise.allSettled([older, derived]);
    try {
      // All that the rest needs is loaded meanwhile, and not where nothing has to be done.
      const { makeSite } = await import('./makeSite.ts');
      const making = { newsroom, target, engine, records, last, inputs, before, older, derived };
      const made = await makeSite({ ...making, png, shard, threads }, say);
      return { ...made, folder: target.dist };
    } finally {
      stop.abort();
      await begun;
    }
  });
}

function derive(newsroom: Newsroom, say: (step: string) => void): Promise<void> {
  say('deriving tables');
  return deriveApart(newsroom);
}

function asBuilt({ stories, editions, pages }: BuiltRecord, { dist }: Newsroom): Built {
  return {
    stories,
    editions: Object.keys(editions).length,
    pages: { rendered: 0, kept: pages },
    folder: dist,
  };
}
