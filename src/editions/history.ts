import type { FaultList } from '../faults/fault.ts';
import type { Locate } from '../faults/place.ts';
import type { Edition } from './edition.ts';
import type { NewsroomData } from './newsroomData.ts';
import { NATIONAL_SLUG, type StoryMeta } from './story.ts';

/**
 * Updates and corrections of an edition since it was published. Only these, signed by an editor, modify it: not
 * a build, a new design or a row that moved in a table.
 */
export function historyOf(
  { published, updates, corrections }: StoryMeta,
  slug: string,
): Pick<Edition, 'modified' | 'updates' | 'corrections'> {
  const mine = <T extends { readonly areas?: readonly string[] | undefined }>(entries: readonly T[]) =>
    entries.filter(({ areas }) => !areas || areas.includes(slug));
  const own = {
    updates: mine(updates)
      .map(({ date, what }) => ({ date, what }))
      .toSorted(newestFirst),
    corrections: mine(corrections)
      .map(({ date, was, is, where = '', chart, release }) => ({
        ...{ date, was, is, where },
        ...(chart !== undefined && { chart }),
        ...(release !== undefined && { release }),
      }))
      .toSorted(newestFirst),
  };
  const dates = [...own.updates, ...own.corrections].map(({ date }) => date);
  return { modified: [published, ...dates].toSorted().at(-1) ?? published, ...own };
}

function newestFirst(a: { readonly date: string }, b: { readonly date: string }): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}

/** Refuses entries dated before publication, and unknown areas. */
export function checkHistory(
  meta: StoryMeta,
  locate: Locate,
  file: string,
  { data, charts }: { readonly data: NewsroomData; readonly charts: readonly string[] },
  faults: FaultList,
): void {
  for (const [index, { chart }] of meta.corrections.entries()) {
    if (chart === undefined || charts.includes(chart)) continue;
    const place = locate(['corrections', index, 'chart'], 'value');
    const expected = `one of ${charts.join(', ') || 'none'}`;
    faults.add({ file, ...place, what: `unknown chart in a correction: ${chart}`, expected });
  }
  for (const key of ['updates', 'corrections'] as const) {
    for (const [index, { date, areas = [] }] of meta[key].entries()) {
      if (date < meta.published) {
        const what = `dated before the story was published: ${date}`;
        const expected = `${meta.published} or later`;
        faults.add({ file, ...locate([key, index, 'date'], 'value'), what, expected });
      }
      for (const [at, slug] of areas.entries()) {
        if (slug === NATIONAL_SLUG || data.areas.bySlug.has(slug)) continue;
        const expected = `${NATIONAL_SLUG}, or the slug of an area of data/areas.csv`;
        const place = locate([key, index, 'areas', at], 'value');
        faults.add({ file, ...place, what: `unknown area in ${key}: ${slug}`, expected });
      }
    }
  }
}
