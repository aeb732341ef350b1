import { type Area, NOWHERE } from '../newsroom/area.ts';
import { AreaDrop } from '../prose/areaDrop.ts';
import { JudgementDrop } from '../prose/baseDrops.ts';
import type { Names } from '../prose/liquid.ts';
import type { NewsroomData } from './newsroomData.ts';

/** The names of places that every template of an edition may use. */
export function placeNames(area: Area, { areas, nation }: Pick<NewsroomData, 'areas' | 'nation'>): Names {
  return {
    area: new AreaDrop(area, 'area', 'name', areas),
    ...(nation === NOWHERE ? {} : { nation: new AreaDrop(nation, 'nation') }),
    national: new JudgementDrop({ truth: area === nation, unknown: '', grounds: [] }, 'national'),
  };
}
