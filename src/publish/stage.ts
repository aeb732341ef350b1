import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SiteModel } from '../editions/site.ts';
import { pastEmbeds } from '../embeds/pastEmbeds.ts';
import { PictureCache } from '../files/pictureCache.ts';
import { type FilePlace, writeSiteFiles } from '../files/writeSiteFiles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type BuiltRecord, type RecordFiles, readRecord } from './builtRecord.ts';
import type { CheckedEditions } from './checkedEditions.ts';
import { sharedFiles } from './everyFile.ts';
import { type FileLists, listedFiles } from './fileLists.ts';
import { keepFiles } from './keepFiles.ts';
import type { PageRendering } from './pageRendering.ts';
import { editionsHere } from './part.ts';
import type { PageCount } from './renderCache.ts';
import { isIn, type Shard } from './shard.ts';
import { stagingFolders } from './swap.ts';
import { threadsFor } from './threads.ts';
import { writeEditions } from './writeEditions.ts';

/** Where the new site is laid, and what is known of the files that lie there and of those that are shown. */
export interface Stage {
  readonly place: FilePlace;
  readonly records: { readonly here: BuiltRecord | null; readonly shown: BuiltRecord | null };
}

/** The site before the last one is brought up to date where it is known what is in it, and else removed. */
export function openStage(target: Newsroom, { spare }: RecordFiles, shown: BuiltRecord | null): Stage {
  const { staging } = stagingFolders(target);
  const here = readRecord(spare, staging);
  // A build that is stopped from here on leaves no promise.
  rmSync(spare, { force: true });
  if (!here) rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return { place: { folder: staging, shown: shown && target.dist }, records: { here, shown } };
}

export interface Staging extends Stage {
  /** False to leave out the pictures that are PNG files. */
  readonly png: boolean;
  readonly shard: Shard | null;
  /** At most so many; null for as many as the machine has processors. */
  readonly threads: number | null;
  readonly pages: PageRendering;
  readonly shared: string;
}

export interface StagedSite {
  readonly count: PageCount;
  readonly lists: FileLists;
  /** Named from the root of the site. */
  readonly files: ReadonlySet<string>;
}

/** Renders the pages, and writes what is no page at the same time: on other threads, if that is worth it. */
export async function stageSite(
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
