import { href } from '../addresses/href.ts';
import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../editions/chartsOf.ts';
import type { Edition } from '../editions/edition.ts';
import { editionsOf, type StoryModel } from '../editions/site.ts';
import type { FinderAddresses } from '../finder/finderData.ts';
import type { Language } from '../words/language.ts';

/** Whether a reader can set other areas of the story beside the edition's own in a chart. */
export function isCompared({ common, table }: Chart, { draft }: Edition, { charts }: Language): boolean {
  return !draft && (common !== undefined || table.columns.some(({ label }) => label === charts.tables.area));
}

/** What the script that compares areas has to know, as JSON; undefined where there is nothing to compare. */
export function comparison(
  story: StoryModel,
  edition: Edition,
  finder: FinderAddresses,
  language: Language,
): string | undefined {
  const { open: _, search, ...words } = language.pages.compare;
  const isAny = chartsOf(edition).some((chart) => isCompared(chart, edition, language));
  if (!isAny || editionsOf(story).length < 2) return undefined;
  return JSON.stringify({
    names: href(finder.names),
    editions: href(finder.editions.get(story.slug) ?? finder.pages),
    own: edition.area.slug,
    nation: story.national?.area.slug,
    search: search(edition.area),
    missing: language.charts.tables.absent.x,
    ...words,
  });
}
