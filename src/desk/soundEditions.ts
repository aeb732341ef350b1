import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { type Fault, FaultError, stops } from '../faults/fault.ts';
import type { Desk } from './desk.ts';

/**
 * All editions as they could be told last, for the pages of the site: a faulty passage hides no page.
 * @throws {FaultError} while nothing could be told at all
 */
export function soundEditions(desk: Desk): NewsroomEditions {
  const { data } = desk;
  if (!data) throw new FaultError(stopping(desk.faults));
  const stories = desk.stories.flatMap(({ slug, story, editions }) => {
    if (!story) return [];
    const all = [...editions.keys()].flatMap((edition) => desk.edition(slug, edition) ?? []);
    const told = all.flatMap(({ area, sound }) => (sound ? { area, told: sound } : []));
    return [{ story, editions: told }];
  });
  return { data, stories };
}

function stopping(faults: readonly Fault[]): Fault[] {
  return faults.filter(stops);
}
