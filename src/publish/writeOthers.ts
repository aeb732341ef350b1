import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureCache } from '../graphics/pictureCache.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pastEmbeds } from '../outputs/embeds/pastEmbeds.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { movedAddresses } from '../profiles/moved.ts';
import { loadPageServer, STATIC_FILES } from '../rendering/pageServer.ts';
import { sharedPages } from '../rendering/pages.ts';
import type { BuildPlan } from './readPlan.ts';
import { isIn, type Shard } from './shard.ts';
import { sharedFiles } from './sharedFiles.ts';
import { standInFiles } from './standInFiles.ts';
import { withoutPng } from './withoutPng.ts';

export interface OthersPlace {
  readonly place: FilePlace;
  /** Folder of the page server. */
  readonly server: string;
  readonly shard: Shard | null;
  /** False skips PNG files. */
  readonly png: boolean;
  readonly cache: PictureCache;
}

/** Writes shared pages and files, and embeds of past figures. @returns addresses */
export async function writeOthers(
  newsroom: Newsroom,
  { editions, model }: Pick<BuildPlan, 'editions' | 'model'>,
  { place, server, shard, png, cache }: OthersPlace,
): Promise<string[]> {
  // Every part could make these; the first one does.
  const isFirst = !shard || shard.index === 1;
  const pages = isFirst ? sharedPages(model, await loadPageServer(server)) : [];
  const files = [...pages, ...(isFirst ? staticFiles(server) : []), ...sharedFiles(model, shard)];
  await writeSiteFiles(files, place);
  const addresses = files.map((file) => file.path);
  for await (const past of pastEmbeds(newsroom, editions, cache, isHere(shard))) {
    const wanted = png ? past : withoutPng(past);
    await writeSiteFiles(wanted, place);
    addresses.push(...wanted.map((file) => file.path));
  }
  return addresses;
}

/** @param files of the site so far */
export async function writeStandIns(
  newsroom: Newsroom,
  plan: Pick<BuildPlan, 'data' | 'stories' | 'model'>,
  { place, shard, png, cache }: Omit<OthersPlace, 'server'>,
  files: ReadonlySet<string>,
): Promise<string[]> {
  const { profiles } = plan.model;
  // Pages of areas that were renamed are made by one machine for all.
  const moved = new Set(profiles ? [...movedAddresses(profiles).keys()].map((at) => `${at}index.html`) : []);
  const has = (file: string) => files.has(file) || moved.has(file);
  const made = standInFiles(newsroom, plan, { has, here: isHere(shard), cache });
  const wanted = png ? made : withoutPng(made);
  await writeSiteFiles(wanted, place);
  return wanted.map((file) => file.path);
}

function isHere(shard: Shard | null) {
  return (slug: string) => !shard || isIn(shard, slug);
}

/** Scripts, styles and icons. */
function staticFiles(server: string): WrittenFile[] {
  const folder = path.join(server, STATIC_FILES);
  return filesIn(folder).map((file) => ({
    path: `/${file}`,
    content: () => readFile(path.join(folder, file)),
  }));
}
