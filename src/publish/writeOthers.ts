import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tablePath } from '../addresses/tableAddresses.ts';
import type { SiteModel } from '../editions/site.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pastEmbeds } from '../outputs/embeds/pastEmbeds.ts';
import { tableFiles } from '../outputs/outputs.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import { loadPageServer, type PageServer, STATIC_FILES } from '../rendering/pageServer.ts';
import { sharedPages, tablePages } from '../rendering/pages.ts';
import type { OwnedFiles } from './buildStore.ts';
import { tableKeys } from './keys.ts';
import type { BuildPlan } from './readPlan.ts';
import { isIn, type Shard } from './shard.ts';
import { sharedFiles } from './sharedFiles.ts';
import { type FileGroup, writeGroups } from './writeGroups.ts';

export interface OthersPlace {
  readonly place: FilePlace;
  /** Folder of the page server. */
  readonly server: string;
  readonly shard: Shard | null;
  /** The files of the live site, by owner. */
  readonly known: ReadonlyMap<string, OwnedFiles>;
  /** When it was finished, in milliseconds of the disk's clock. */
  readonly since: number;
}

/** Writes what belongs to no edition: shared pages and files, tables, and embeds of past figures. */
export async function writeOthers(
  newsroom: Newsroom,
  { editions, model }: Pick<BuildPlan, 'editions' | 'model'>,
  { place, server, shard, known, since }: OthersPlace,
): Promise<OwnedFiles[]> {
  // Every part could make these; the first one does.
  const isFirst = !shard || shard.index === 1;
  const pageServer = await loadPageServer(server);
  const pages = isFirst ? sharedPages(model, pageServer) : [];
  const files = [...pages, ...(isFirst ? staticFiles(server) : []), ...sharedFiles(model, shard)];
  await writeSiteFiles(files, place);
  const addresses = files.map((file) => file.path);
  const isHere = (_: string, slug: string) => !shard || isIn(shard, slug);
  for await (const past of pastEmbeds(newsroom, editions, isHere)) {
    await writeSiteFiles(past, place);
    addresses.push(...past.map((file) => file.path));
  }
  const tables = isFirst ? tableGroups(newsroom, model, pageServer) : [];
  return [{ owner: '', key: '', files: addresses }, ...(await writeGroups(tables, known, place, since))];
}

/** A table's pages, downloads and series. */
function tableGroups(newsroom: Newsroom, model: SiteModel, server: PageServer): FileGroup[] {
  const keyOf = tableKeys(newsroom, model);
  return [...model.tables.values()].map((table) => ({
    owner: tablePath(table.id),
    key: keyOf(table),
    files: [...tablePages(table, model, server), ...tableFiles(table, model.site)],
  }));
}

/** Scripts, styles and icons. */
function staticFiles(server: string): WrittenFile[] {
  const folder = path.join(server, STATIC_FILES);
  return filesIn(folder).map((file) => ({
    path: `/${file}`,
    content: () => readFile(path.join(folder, file)),
  }));
}
