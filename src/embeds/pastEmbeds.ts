import type { Chart } from '../charts/chart.ts';
import type { Edition } from '../editions/edition.ts';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { readStories } from '../editions/readDesk.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { chartEmbed, embedsOf, releaseOf } from './embed.ts';
import { pinnedFiles } from './embedFiles.ts';
import type { PageEdition } from './embedPage.ts';
import { neutralChart } from './neutralChart.ts';
import { type PastDesk, pastDesks } from './pastDesks.ts';
import { trueWords } from './trueWords.ts';

/**
 * The embeds that others have pinned to a release that is the newest no more: told again, by today's
 * story, of the figures of then. One edition at a time, so that only its charts are held in memory.
 * @param here false for an edition that another machine builds
 */
export async function* pastEmbeds(
  newsroom: Newsroom,
  now: NewsroomEditions,
  here: Here = () => true,
): AsyncGenerator<SiteFile[]> {
  for await (const past of pastDesks(newsroom, now.desk)) {
    for (const story of readStories(newsroom, past.desk, new FaultList())) {
      const today = now.stories.find((each) => each.story.slug === story.slug);
      if (
        story.meta.draft ||
        !today?.editions.some(
          ({ area, told }) => here(story.slug, nameOf(area, now.desk)) && usesAny(told.edition, past),
        )
      )
        continue;
      for (const area of [past.desk.nation, ...story.areas]) {
        if (!here(story.slug, nameOf(area, past.desk))) continue;
        const edition = today.editions.find((each) => each.area.code === area.code)?.told.edition ?? null;
        yield filesOf({ before: story, now: today.story }, area, past, now, edition);
      }
    }
  }
}

/** Whether an edition of a story is built on this machine. */
type Here = (story: string, slug: string) => boolean;

function nameOf(area: Area, { nation }: Pick<PastDesk['desk'], 'nation'>): string {
  return area.code === nation.code ? NATIONAL_SLUG : area.slug;
}

function usesAny(edition: Edition | null, { tables }: PastDesk): boolean {
  return edition?.tables.some(({ id }) => tables.has(id)) ?? false;
}

/** @param today what the edition is now; null when there is no such edition any more */
function filesOf(
  story: { readonly before: Story; readonly now: Story },
  area: Area,
  past: PastDesk,
  { desk }: NewsroomEditions,
  today: Edition | null,
): SiteFile[] {
  const ids = new Set(today && embedsOf(today).map(({ id }) => id));
  const address = placeOf(story.now, area, past, today);
  return chartsThen(story, area, past, desk).flatMap((chart) => {
    const newest = desk.tables.get(chart.tableId);
    if (!newest || !past.tables.has(chart.tableId) || releaseOf(chart) !== past.date) return [];
    const place: PageEdition = ids.has(chart.id) ? address : { ...address, without: true };
    return pinnedFiles(chartEmbed(chart), place, desk.site, {
      release: past.date,
      newer: releaseOf(newest),
    });
  });
}

function placeOf({ slug }: Story, area: Area, { desk }: PastDesk, today: Edition | null): PageEdition {
  return { story: slug, slug: nameOf(area, desk), path: today?.path ?? `/${slug}/` };
}

/**
 * The charts with what of their words is true. Where the text cannot be told of those figures at all,
 * they are drawn by their settings of today, under the name of their table.
 */
function chartsThen(
  story: { readonly before: Story; readonly now: Story },
  area: Area,
  past: PastDesk,
  now: PastDesk['desk'],
): Chart[] {
  const title = ({ tableId }: Pick<Chart, 'tableId'>) => past.desk.tables.get(tableId)?.title ?? '';
  const told = tell(story.before, area, past.desk);
  if (told.charts.length > 0) return told.charts.map(({ chart }) => trueWords(chart, told, title(chart)));
  const today = tell(story.now, area, now);
  return today.charts.flatMap(
    ({ chart, settings }) => neutralChart(chart.id, title(chart), settings, area, past.desk) ?? [],
  );
}
