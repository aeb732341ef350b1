import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pastEmbeds } from '../outputs/embeds/pastEmbeds.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { loadPageServer, STATIC_FILES } from '../rendering/pageServer.ts';
import { sharedPages } from '../rendering/pages.ts';
import type { BuildPlan } from './readPlan.ts';
import { isIn, type Shard } from './shard.ts';
import { sharedFiles } from './sharedFiles.ts';

export interface OthersPlace {
  readonly place: FilePlace;
  /** Folder of the page server. */
  readonly server: string;
  readonly shard: Shard | null;
}

/** Writes shared pages and files, and embeds of past figures. @returns addresses */
export async function writeOthers(
  newsroom: Newsroom,
  { editions, model }: Pick<BuildPlan, 'editions' | 'model'>,
  { place, server, shard }: OthersPlace,
): Promise<string[]> {
  // Every part could make these; the first one does.
  const isFirst = !shard || shard.index === 1;
  const pages = isFirst ? sharedPages(model, await loadPageServer(server)) : [];
  const files = [...pages, ...(isFirst ? staticFiles(server) : []), ...sharedFiles(model, shard)];
  await writeSiteFiles(files, place);
  const addresses = files.map((file) => file.path);
  const isHere = (_: string, slug: string) => !shard || isIn(shard, slug);
  for await (const past of pastEmbeds(newsroom, editions, isHere)) {
    await writeSiteFiles(past, place);
    addresses.push(...past.map((file) => file.path));
  }
  return addresses;
}

/** Scripts, styles and icons. */
function staticFiles(server: string): WrittenFile[] {
  const folder = path.join(server, STATIC_FILES);
  return filesIn(folder).map((file) => ({
    path: `/${file}`,
    content: () => readFile(path.join(folder, file)),
  }));
}
