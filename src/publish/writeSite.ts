import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { prune } from '../outputs/writeSiteFiles.ts';
import { areaWork } from './areaWork.ts';
import type { BuildStore, OwnedFiles } from './buildStore.ts';
import { editionKeys } from './keys.ts';
import { PageWriter, sitePlan, type WritePlan, type WriteWork, type WrittenPage } from './pageWriter.ts';
import { editionsHere } from './part.ts';
import type { BuildPlan } from './readPlan.ts';
import type { Shard } from './shard.ts';
import { batches, inThreads, threadsFor } from './threadPool.ts';
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
  const ofEditions = editionsHere(plan.model).map((edition) => {
    return { owner: edition.path, key: keyOf(edition), area: null };
  });
  const work = [...ofEditions, ...areaWork(newsroom, plan, shard)].map((each): WriteWork => {
    const last = known.get(each.owner);
    return { ...each, same: last?.key === each.key ? last.files : null };
  });
  const site = sitePlan(plan.model);
  const data = { root: newsroom.root, site, server, store: store.file, png, place, since };
  const pages = writePages(work, store, threads, data);
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const rest = writeOthers(newsroom, plan, { place, server, shard, png, cache });
  const ofTables = writeTables(newsroom, plan, { place, server, shard, known, since });
  // If one fails, the others still write: keep the lock until all have ended.
  await Promise.allSettled([pages, rest, ofTables]);
  const owned = [...(await pages), ...(await ofTables)];
  const [editions, others] = [(await pages).slice(0, ofEditions.length), await rest];
  const made = new Set([...owned.flatMap(({ files }) => files), ...others]);
  others.push(...(await writeStandIns(newsroom, plan, { place, shard, png, cache }, made)));
  if (png) pruneCache(newsroom, editions, cache.used);
  const kept = editions.filter(({ isRendered }) => !isRendered).length;
  const shared = others.filter((file) => file === '/index.html' || file === '/404.html').length;
  const files = [...owned, { owner: '', key: '', files: others }];
  if (isUsed)
    prune(
      staging,
      files.flatMap((each) => each.files),
    );
  return { files, rendered: editions.length - kept + shared, kept };
}

/** Work of making the page of an area, and of linking files, relative to making those of an edition. */
const AREA = 1 / 8;
const LINKING = 1 / 256;

async function writePages(
  work: readonly WriteWork[],
  store: BuildStore,
  asked: number | null,
  data: WritePlan,
): Promise<WrittenPage[]> {
  const worth = work.reduce((sum, { same, area }) => sum + (same ? LINKING : area === null ? 1 : AREA), 0);
  const threads = threadsFor(worth, asked);
  if (threads === 1) return await (await PageWriter.open(data, store)).write(work);
  const worker = new URL('writeWorker.ts', import.meta.url);
  return (await inThreads<WriteWork[], WrittenPage[]>({ worker, threads, data }, batches(work))).flat();
}

/** Only after a full build: the pictures of editions that were linked to are unknown. */
function pruneCache({ cache }: Newsroom, written: readonly WrittenPage[], others: ReadonlySet<string>): void {
  if (!written.every(({ isRendered }) => isRendered)) return;
  const used = new Set([...others, ...written.flatMap(({ pictures }) => pictures)]);
  new PictureCache(path.join(cache, 'pictures')).prune(used);
}
