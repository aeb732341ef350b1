import { tablePath } from '../addresses/tableAddresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { tableFiles } from '../outputs/outputs.ts';
import { loadPageServer } from '../rendering/pageServer.ts';
import { tablePages } from '../rendering/pages.ts';
import type { OwnedFiles } from './buildStore.ts';
import { tableKeys } from './keys.ts';
import type { BuildPlan } from './readPlan.ts';
import { type GroupsPlace, writeGroups } from './writeGroups.ts';

/** Writes the pages, downloads and series of each table. The first part of a site has them all. */
export async function writeTables(
  newsroom: Newsroom,
  { model }: Pick<BuildPlan, 'model'>,
  { server, shard, ...place }: GroupsPlace,
): Promise<OwnedFiles[]> {
  if (shard && shard.index !== 1) return [];
  const keyOf = tableKeys(newsroom, model);
  const pages = await loadPageServer(server);
  const groups = [...model.tables.values()].map((table) => ({
    owner: tablePath(table.id),
    key: keyOf(table),
    files: [...tablePages(table, model, pages), ...tableFiles(table, model.site)],
  }));
  return writeGroups(groups, place);
}
