import { areaPath } from '../addresses/areaAddresses.ts';
import { NATIONAL_SLUG } from '../editions/story.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { profiledAreas } from '../profiles/profiles.ts';
import { loadPageServer } from '../rendering/pageServer.ts';
import { areaPages } from '../rendering/pages.ts';
import { areaKeys } from './areaKeys.ts';
import type { OwnedFiles } from './buildStore.ts';
import type { BuildPlan } from './readPlan.ts';
import { isIn } from './shard.ts';
import { type GroupsPlace, writeGroups } from './writeGroups.ts';

/**
 * Writes the pages and feeds of areas. They read the tables, which threads do not have, and one edition at a time. What
 * shows the same as in the live site is linked to.
 */
export async function writeAreas(
  newsroom: Newsroom,
  { model, data }: Pick<BuildPlan, 'model' | 'data'>,
  { server, shard, ...place }: GroupsPlace,
): Promise<OwnedFiles[]> {
  const { profiles } = model;
  if (!profiles) return [];
  const keyOf = areaKeys(newsroom, profiles, model.finder, data);
  const pages = await loadPageServer(server);
  const slugOf = (area: Area) => (area === profiles.nation ? NATIONAL_SLUG : area.slug);
  const here = [...profiledAreas(profiles)].filter((area) => !shard || isIn(shard, slugOf(area)));
  const groups = here.map((area) => ({
    owner: areaPath(area),
    key: keyOf(area),
    files: areaPages(area, model, pages),
  }));
  return writeGroups(groups, place);
}
