import { type Area, NOWHERE } from '../newsroom/area.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { Story } from './story.ts';

/** The areas that a story has editions for: the nation, if the newsroom has one, and then by name. */
export function editionAreas(
  { areas }: Pick<Story, 'areas'>,
  { nation }: Pick<NewsroomData, 'nation'>,
): readonly Area[] {
  return nation === NOWHERE ? areas : [nation, ...areas];
}
