import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { SiteModel } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import { pastEmbeds } from '../embeds/pastEmbeds.ts';
import { PictureCache } from '../files/pictureCache.ts';
import { type FilePlace, writeSiteFiles } from '../files/writeSiteFiles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  type BuiltRecord,
  isUntouched,
  keepRecord,
  type RecordFiles,
  readRecord,
  recordFiles,
} from './builtRecord.ts';
import { type CheckedEditions, checkedEditions } from './checkedEditions.ts';
import { deriveApart } from './deriveApart.ts';
import { sharedFiles } from './everyFile.ts';
import { type FileLists, listedFiles } from './fileLists.ts';
import { keepFiles } from './filesIn.ts';
import { everythingDigest, sharedDigest, siteDigest } from './inputsDigest.ts';
import { withLock } from './lock.ts';
import { PageRendering } from './pageRendering.ts';
import { editionsHere, MANIFEST, partOf, writePart } from './part.ts';
import type { PageCount } from './renderCache.ts';
import { isIn, partFolder, type Shard } from './shard.ts';
import { recover, stagingFolders, swap } from './swap.ts';
import { threadsFor } from './threads.ts';
import { writeEditions } from './writeEditions.ts';

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

/** Where the new site is laid, and what is known of the files that lie there and of those that are shown. */
interface Stage {
  readonly place: FilePlace;
  readonly records: { readonly here: BuiltRecord | null; readonly shown: BuiltRecord | null };
}

/** The site before the last one is brought up to date where it is known what is in it, and else removed. */
function openStage(target: Newsroom, { spare }: RecordFiles, shown: BuiltRecord | null): Stage {
  const { staging } = stagingFolders(target);
  const here = readRecord(spare, staging);
  // A build that is stopped from here on leaves no promise.
  rmSync(spare, { force: true });
  if (!here) rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return { place: { folder: staging, shown: shown && target.dist }, records: { here, shown } };
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

interface Staging extends Stage, Required<BuildOptions> {
  readonly pages: PageRendering;
  readonly shared: string;
}

interface StagedSite {
  readonly count: PageCount;
  readonly lists: FileLists;
  /** Named from the root of the site. */
  readonly files: ReadonlySet<string>;
}

/** Renders the pages, and writes what is no page at the same time: on other threads, if that is worth it. */
async function stageSite(
  newsroom: Newsroom,
  told: CheckedEditions,
  model: SiteModel,
  { place, records, pages, shared, png, shard, threads }: Staging,
): Promise<StagedSite> {
  const { root } = newsroom;
  const editions = editionsHere(model);
  const count = threadsFor(editions.length, threads);
  const data = { root, digests: told.digests, shard, png, place, shared, records };
  const rendering = pages.render(model);
  const writing = writeEditions(data, count === 1 ? 0 : Math.max(1, count - 1));
  // Neither is left running when the other has failed.
  await Promise.allSettled([rendering, writing]);
  const [rendered, written] = await Promise.all([rendering, writing]);
  const others = await writeOthers(newsroom, told, model, place, shard);
  const own = editions.flatMap((edition) => listedFiles(written.lists, edition) ?? []);
  // A photo may be in several lists.
  const files = new Set([...rendered.files, ...[...own, ...others].map(fromRoot)]);
  if (records.here) keepFiles(place.folder, files);
  // A picture that was not asked for, because its edition is the same, is not to be forgotten.
  if (png && !written.skipped)
    new PictureCache(path.join(newsroom.cache, 'pictures')).prune(new Set(written.pictures));
  return { count: rendered.count, lists: written.lists, files };
}

function fromRoot(address: string): string {
  return address.slice(1);
}

/** Files of no edition of today. @returns their addresses */
async function writeOthers(
  newsroom: Newsroom,
  told: CheckedEditions,
  model: SiteModel,
  place: FilePlace,
  shard: Shard | null,
): Promise<string[]> {
  const files = sharedFiles(model, shard);
  await writeSiteFiles(files, place);
  const addresses = files.map((file) => file.path);
  const here = (story: string, slug: string) => !shard || isIn(shard, story, slug);
  for await (const past of pastEmbeds(newsroom, told, here)) {
    await writeSiteFiles(past, place);
    addresses.push(...past.map((file) => file.path));
  }
  return addresses;
}
