import { renameSync } from 'node:fs';
import process from 'node:process';
import { modelOf } from '../editions/siteModel.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
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
import { everythingDigest, sharedDigest, siteDigest } from './inputsDigest.ts';
import { withLock } from './lock.ts';
import { PageRendering } from './pageRendering.ts';
import { editionsHere, MANIFEST, partOf, writePart } from './part.ts';
import type { PageCount } from './renderCache.ts';
import { partFolder, type Shard } from './shard.ts';
import { openStage, stageSite } from './stage.ts';
import { recover, stagingFolders, swap } from './swap.ts';

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
    const inputs = () => everythingDigest(newsroom, process.cwd(), { png, shard });
    const before = inputs();
    const last = readRecord(records.shown, target.dist);
    if (last?.inputs === before && isUntouched(last, target.dist)) return asBuilt(last, target);
    const pages = new PageRendering(newsroom, stagingFolders(target).staging, shard);
    try {
      if (isSmall(last)) pages.start();
      say('deriving tables');
      await deriveApart(newsroom);
      say('checking every edition');
      const told = await checkedEditions(newsroom, process.cwd(), { shard, threads });
      // Drafts are checked, but not built.
      const model = partOf(modelOf(told, false), shard);
      const editions = editionsHere(model);
      say(`rendering ${editions.length} editions, and writing their files`);
      const shared = sharedDigest(newsroom, process.cwd());
      const stage = openStage(target, records, last);
      const staging = { ...stage, pages, shared, png, shard, threads };
      const { count, lists, files } = await stageSite(newsroom, told, model, staging);
      if (shard)
        writePart(stage.place.folder, { shard, png, inputs: siteDigest(newsroom, process.cwd()) }, model);
      show(target, records);
      keepRecord(records.shown, target.dist, [...files, ...(shard ? [MANIFEST] : [])].sort(), {
        // Somebody may have edited a file after it was read.
        inputs: inputs() === before ? before : null,
        shared,
        editions: Object.fromEntries(editions.map((edition) => [edition.path, edition.digest])),
        lists,
        png,
        stories: model.stories.length,
        pages: count.rendered + count.kept,
      });
      return {
        stories: model.stories.length,
        editions: editions.length,
        pages: count,
        folder: target.dist,
      };
    } catch (error) {
      await pages.stop();
      throw error;
    }
  });
}

/** So many editions are told, and their pages packed, at the same time: of more, memory would not hold both. */
const SMALL = 3000;

/** A first build may be of any size. */
function isSmall(last: BuiltRecord | null): boolean {
  return last !== null && Object.keys(last.editions).length <= SMALL;
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
