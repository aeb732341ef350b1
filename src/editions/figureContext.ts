import type { MeasureContext } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import { areaGroup } from '../newsroom/areaGroup.ts';
import { languageOf } from '../words/languages.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { Binding, Story } from './story.ts';

/** In references, before the column that groups the areas: `crime.rate(among-region)`. */
export const AMONG = 'among-';

/** What a figure of an edition is measured with. */
export function figureContext(
  { name, among }: Pick<Binding, 'name' | 'among'>,
  area: Area,
  { peers }: Pick<Story, 'peers'>,
  { nation, site, areas }: NewsroomData,
): MeasureContext {
  const context = { name, language: languageOf(site), nation, peers };
  if (among === null) return context;
  const group = areaGroup(area, among, peers, areas);
  return { ...context, peers: group.areas, group };
}
