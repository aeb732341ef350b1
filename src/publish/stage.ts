import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { PictureCache } from '../files/pictureCache.ts';
import type { FilePlace } from '../files/writeSiteFiles.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { sitePages } from '../rendering/sitePages.ts';
import {
  type BuiltRecord,
  type RecordFiles,
  readRecord,
  type SiteRecords,
  sameSince,
} from './builtRecord.ts';
import type { CheckedEditions } from './checkedEditions.ts';
import { type FileLists, listedFiles } from './fileLists.ts';
import { keepFiles } from './keepFiles.ts';
import { editionsHere } from './part.ts';
import type { Shard } from './shard.ts';
import { planOf } from './sitePlan.ts';
import { stagingFolders } from './swap.ts';
import { threadsFor } from './threads.ts';
import { writeEditions } from './writeEditions.ts';
import { writeOthers } from './writeOthers.ts';

/** Where the new site is laid, and what is known of the files that lie there and of those that are shown. */
export interface Stage {
  readonly place: FilePlace;
  readonly records: SiteRecords;
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
  /** Folder of the program that renders the pages. */
  readonly program: string;
  readonly shared: string;
}

/** What a build did with the pages. */
export interface PageCount {
  readonly rendered: number;
  /** Taken over from the last build, because nothing that they show has changed. */
  readonly kept: number;
}

export interface StagedSite {
  readonly pages: PageCount;
  readonly lists: FileLists;
  /** Keys of the editions' pages, by the paths of their files. */
  readonly keys: Readonly<Record<string, string>>;
  /** Named from the root of the site. */
  readonly files: ReadonlySet<string>;
}

/** Renders the pages and writes what is no page: in several threads, if that is worth it. */
export async function stageSite(
  newsroom: Newsroom,
  told: CheckedEditions,
  model: SiteModel,
  { place, records, program, shared, png, shard, threads }: Staging,
): Promise<StagedSite> {
  const editions = editionsHere(model);
  const count = threadsFor(worthOf(editions, records, shared), threads);
  const plan = planOf(model, told.digests);
  const data = { root: newsroom.root, plan, program, png, place, shared, records };
  const site = { model, pages: await sitePages(program, model) };
  const writing = writeEditions(data, site, count);
  // What else there is to do is done while threads write; none is left running when it fails.
  const present = records.here ? filesIn(place.folder) : [];
  const rest = writeOthers(newsroom, told, site, { place, program, shard });
  await Promise.allSettled([writing, rest]);
  const [{ lists, keys, rendered, pictures, skipped }, others] = await Promise.all([writing, rest]);
  const own = editions.flatMap((edition) => listedFiles(lists, edition) ?? []);
  // A photo may be in several lists.
  const files = new Set([...Object.keys(keys), ...own, ...others.addresses].map(fromRoot));
  keepFiles(place.folder, present, files);
  // A picture that was not asked for, because its edition is the same, is not to be forgotten.
  if (png && !skipped) new PictureCache(path.join(newsroom.cache, 'pictures')).prune(new Set(pictures));
  const pages = { rendered: rendered + others.pages, kept: editions.length - rendered };
  return { pages, lists, keys, files };
}

/** How many editions' work it is: one whose files lie there already costs a sixteenth of one that is written. */
function worthOf(editions: readonly Edition[], records: SiteRecords, shared: string): number {
  const isHere = ({ path: address, digest }: Edition) =>
    sameSince(records, shared, 'editions', address, digest).here !== null;
  const same = editions.filter(isHere).length;
  return editions.length - same + same / 16;
}

function fromRoot(address: string): string {
  return address.slice(1);
}
