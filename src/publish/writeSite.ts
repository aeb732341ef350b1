import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { prune } from '../outputs/writeSiteFiles.ts';
import type { BuildStore, OwnedFiles } from './buildStore.ts';
import {
  EditionWriter,
  sitePlan,
  type WritePlan,
  type WriteWork,
  type WrittenEdition,
} from './editionWriter.ts';
import { editionKeys } from './keys.ts';
import { editionsHere } from './part.ts';
import type { BuildPlan } from './readPlan.ts';
import type { Shard } from './shard.ts';
import { batches, inThreads, threadsFor } from './threadPool.ts';
import { writeAreas } from './writeAreas.ts';
import { writeOthers, writeStandIns } from './writeOthers.ts';
import { writeTables } from './writeTables.ts';

export interface WriteOptions {
  /** Where the site is written: over the one before the last, if it is there. */
  readonly staging: string;
  /** The live site; null if its content is unknown. */
  readonly shown: string | null;
  /** When it was finished, in milliseconds of the disk's clock. */
  readonly since: number;
  /** Folder of the page server. */
  readonly server: string;
  /** False skips PNG files. */
  readonly png: boolean;
  readonly shard: Shard | null;
  readonly threads: number | null;
}

export interface WrittenSite {
  readonly files: readonly OwnedFiles[];
  readonly rendered: number;
  /** Pages that were linked to. */
  readonly kept: number;
}

/** Writes a site into the staging folder. What has not changed becomes a hard link to the live site. */
export async function writeSite(
  newsroom: Newsroom,
  plan: BuildPlan,
  store: BuildStore,
  { staging, shown, since, server, png, shard, threads }: WriteOptions,
): Promise<WrittenSite> {
  const isUsed = existsSync(staging);
  mkdirSync(staging, { recursive: true });
  const place = { folder: staging, shown };
  const keyOf = editionKeys(newsroom, plan.model, png);
  const known = shown ? store.files : new Map<string, OwnedFiles>();
  const work = editionsHere(plan.model).map((edition): WriteWork => {
    const [owner, key] = [edition.path, keyOf(edition)];
    const last = known.get(owner);
    return { owner, key, same: last?.key === key ? last.files : null };
  });
  const site = sitePlan(plan.model);
  const data = { root: newsroom.root, site, server, store: store.file, png, place, since };
  const editions = writeEditions(work, store, threads, data);
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const rest = writeOthers(newsroom, plan, { place, server, shard, png, cache });
  const grouped = { place, server, shard, known, since };
  const areas = writeAreas(newsroom, plan, grouped);
  const ofTables = writeTables(newsroom, plan, grouped);
  // If one fails, the others still write: keep the lock until all have ended.
  await Promise.allSettled([editions, rest, areas, ofTables]);
  const [written, others] = [await editions, await rest];
  const [profiles, tables] = [await areas, await ofTables];
  const made = new Set([...[...written, ...profiles, ...tables].flatMap((owned) => owned.files), ...others]);
  others.push(...(await writeStandIns(newsroom, plan, { place, shard, png, cache }, made)));
  if (png) pruneCache(newsroom, written, cache.used);
  const kept = written.filter(({ isRendered }) => !isRendered).length;
  const shared = others.filter((file) => file === '/index.html' || file === '/404.html').length;
  const files = [...written, ...profiles, ...tables, { owner: '', key: '', files: others }];
  if (isUsed)
    prune(
      staging,
      files.flatMap((owned) => owned.files),
    );
  return { files, rendered: written.length - kept + shared, kept };
}

/** Work of linking the files of an edition, relative to making them. */
const LINKING = 1 / 256;

async function writeEditions(
  work: readonly WriteWork[],
  store: BuildStore,
  asked: number | null,
  data: WritePlan,
): Promise<WrittenEdition[]> {
  const worth = work.reduce((sum, { same }) => sum + (same ? LINKING : 1), 0);
  const threads = threadsFor(worth, asked);
  if (threads === 1) return await (await EditionWriter.open(data, store)).write(work);
  const worker = new URL('writeWorker.ts', import.meta.url);
  return (await inThreads<WriteWork[], WrittenEdition[]>({ worker, threads, data }, batches(work))).flat();
}

/** Only after a full build: the pictures of editions that were linked to are unknown. */
function pruneCache(
  { cache }: Newsroom,
  written: readonly WrittenEdition[],
  others: ReadonlySet<string>,
): void {
  if (!written.every(({ isRendered }) => isRendered)) return;
  const used = new Set([...others, ...written.flatMap(({ pictures }) => pictures)]);
  new PictureCache(path.join(cache, 'pictures')).prune(used);
}
