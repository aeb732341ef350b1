import { renameSync } from 'node:fs';
import process from 'node:process';
import { modelOf } from '../editions/siteModel.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pageProgram } from '../rendering/pageProgram.ts';
import {
  type BuiltRecord,
  isUntouched,
  keepRecord,
  type RecordFiles,
  readRecord,
  recordFiles,
} from './builtRecord.ts';
import { checkedEditions } from './checkedEditions.ts';
import { deriveApart } from './deriveApart.ts';
import { engineDigest, everythingDigest, sharedDigest, siteDigest } from './inputsDigest.ts';
import { withLock } from './lock.ts';
import { editionsHere, MANIFEST, partOf, writePart } from './part.ts';
import { partFolder, type Shard } from './shard.ts';
import { openStage, type PageCount, stageSite } from './stage.ts';
import { recover, swap } from './swap.ts';

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
  /** At most so many; null for as many as the machine has processors. */
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
  return withLock(newsroom, async () => {
    recover(target);
    const records = recordFiles(target);
    const engine = process.cwd();
    const inputs = () => everythingDigest(newsroom, engine, { png, shard });
    const before = inputs();
    const last = readRecord(records.shown, target.dist);
    if (last?.inputs === before.all && isUntouched(last, target.dist)) return asBuilt(last, target);
    return packing(newsroom, engine, async (program) => {
      say('deriving tables');
      await deriveApart(newsroom);
      say('checking every edition');
      const told = await checkedEditions(newsroom, engine, { shard, threads });
      // Drafts are checked, but not built.
      const model = partOf(modelOf(told, false), shard);
      const editions = editionsHere(model);
      say(`rendering ${editions.length} editions, and writing their files`);
      const shared = sharedDigest(newsroom, engine);
      const stage = openStage(target, records, last);
      const staging = { ...stage, program: await program, shared, png, shard, threads };
      const { pages, lists, keys, files } = await stageSite(newsroom, told, model, staging);
      if (shard) writePart(stage.place.folder, { shard, png, inputs: siteDigest(newsroom, engine) }, model);
      show(target, records);
      const now = inputs();
      keepRecord(records.shown, target.dist, [...files, ...(shard ? [MANIFEST] : [])].sort(), {
        // Somebody may have edited a file after it was read.
        inputs: now.given === before.given ? now.all : null,
        shared,
        editions: Object.fromEntries(editions.map((edition) => [edition.path, edition.digest])),
        keys,
        lists,
        png,
        stories: model.stories.length,
        pages: pages.rendered + pages.kept,
      });
      const { length } = editions;
      return { stories: model.stories.length, editions: length, pages, folder: target.dist };
    });
  });
}

/**
 * Has the pages packed, where they are not yet, while other work is done.
 * @param work is given the folder of the program, when there is one
 */
async function packing<T>(
  newsroom: Newsroom,
  engine: string,
  work: (program: Promise<string>) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const program = pageProgram(newsroom, engine, engineDigest(engine), stop.signal);
  // Nobody may wait for it yet when it fails.
  program.catch(() => {});
  try {
    return await work(program);
  } finally {
    stop.abort();
  }
}

function asBuilt({ stories, editions, pages }: BuiltRecord, { dist }: Newsroom): Built {
  return {
    stories,
    editions: Object.keys(editions).length,
    pages: { rendered: 0, kept: pages },
    folder: dist,
  };
}

/** What was shown becomes the site before the last one, and what is known of it goes along. */
function show(target: Newsroom, { shown, spare }: RecordFiles): void {
  try {
    renameSync(shown, spare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  swap(target);
}
