import { areaPath } from '../addresses/areaAddresses.ts';
import { NATIONAL_SLUG } from '../editions/story.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { profiledAreas } from '../profiles/profiles.ts';
import { areaKeys } from './areaKeys.ts';
import type { WriteWork } from './pageWriter.ts';
import type { BuildPlan } from './readPlan.ts';
import { isIn, type Shard } from './shard.ts';

/** The pages of areas, each with its feed, that this machine writes. */
export function areaWork(
  newsroom: Newsroom,
  { model, data }: Pick<BuildPlan, 'model' | 'data'>,
  shard: Shard | null,
): Omit<WriteWork, 'same'>[] {
  const { profiles } = model;
  if (!profiles) return [];
  const keyOf = areaKeys(newsroom, profiles, model.finder, data);
  const slugOf = (area: Area) => (area === profiles.nation ? NATIONAL_SLUG : area.slug);
  const here = [...profiledAreas(profiles)].filter((area) => !shard || isIn(shard, slugOf(area)));
  return here.map((area) => ({ owner: areaPath(area), key: keyOf(area), area: area.code }));
}
