import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
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
import { writeOthers } from './writeOthers.ts';

export interface WriteOptions {
  /** Where the site is written: emptied first. */
  readonly staging: string;
  /** The site that is shown; null where it is not known what is in it. */
  readonly shown: string | null;
  /** When that was finished. */
  readonly since: number;
  /** Folder of the page server. */
  readonly server: string;
  /** False to leave out the pictures that are PNG files. */
  readonly png: boolean;
  readonly shard: Shard | null;
  readonly threads: number | null;
}

export interface WrittenSite {
  readonly files: readonly OwnedFiles[];
  /** Pages that were rendered. */
  readonly rendered: number;
  /** Pages that nothing has changed in. */
  readonly kept: number;
}

/** Writes a site into the staging folder: what has not changed by hard links to the site that is shown. */
export async function writeSite(
  newsroom: Newsroom,
  plan: BuildPlan,
  store: BuildStore,
  { staging, shown, since, server, png, shard, threads }: WriteOptions,
): Promise<WrittenSite> {
  rmSync(staging, { recursive: true, force: true });
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
  const rest = writeOthers(newsroom, plan, { place, server, shard });
  // When one fails, the other still writes: the lock is held until it has ended.
  await Promise.allSettled([editions, rest]);
  const [written, others] = [await editions, await rest];
  if (png) pruneCache(newsroom, written);
  const kept = written.filter(({ isRendered }) => !isRendered).length;
  const shared = others.filter((file) => file === '/index.html' || file === '/404.html').length;
  const files = [...written, { owner: '', key: '', files: others }];
  return { files, rendered: written.length - kept + shared, kept };
}

/** Linking the files of an edition takes far less time than making them. */
const LINKED = 1 / 256;

async function writeEditions(
  work: readonly WriteWork[],
  store: BuildStore,
  asked: number | null,
  data: WritePlan,
): Promise<WrittenEdition[]> {
  const worth = work.reduce((sum, { same }) => sum + (same ? LINKED : 1), 0);
  const threads = threadsFor(worth, asked);
  if (threads === 1) return await (await EditionWriter.open(data, store)).write(work);
  const worker = new URL('writeWorker.ts', import.meta.url);
  return (await inThreads<WriteWork[], WrittenEdition[]>({ worker, threads, data }, batches(work))).flat();
}

/** Pictures of editions that were kept are unknown: then none is removed. */
function pruneCache({ cache }: Newsroom, written: readonly WrittenEdition[]): void {
  if (!written.every(({ isRendered }) => isRendered)) return;
  const used = new Set(written.flatMap(({ pictures }) => pictures));
  new PictureCache(path.join(cache, 'pictures')).prune(used);
}
