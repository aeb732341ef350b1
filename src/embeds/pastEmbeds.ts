import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { readStories } from '../editions/readDesk.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { chartEmbed, embedsOf, releaseOf } from './embed.ts';
import { pinnedFiles } from './embedFiles.ts';
import type { PageEdition } from './embedPage.ts';
import { type PastDesk, pastDesks } from './pastDesks.ts';
import { trueWords } from './trueWords.ts';

/**
 * The embeds that others have pinned to a release that is the newest no more: told again, by today's
 * story, of the figures of then. One release at a time, so that only its charts are held in memory.
 */
export async function* pastEmbeds(newsroom: Newsroom, now: NewsroomEditions): AsyncGenerator<SiteFile[]> {
  for await (const past of pastDesks(newsroom, now.desk)) {
    const stories = readStories(newsroom, past.desk, new FaultList());
    yield stories.flatMap((story) => (story.meta.draft ? [] : filesOf(story, past, now)));
  }
}

function filesOf(story: Story, past: PastDesk, now: NewsroomEditions): SiteFile[] {
  const today = now.stories.find((each) => each.story.slug === story.slug);
  if (
    !today ||
    !usesAny(
      today.editions.map(({ told }) => told),
      past.tables,
    )
  )
    return [];
  return [past.desk.nation, ...story.areas].flatMap((area) => {
    const told = tell(story, area, past.desk);
    const current = today.editions.find((each) => each.area === area)?.told.edition;
    return chartFiles(told, past, now, current ? idsOf(current) : null);
  });
}

function usesAny(tolds: readonly Told[], tables: ReadonlySet<string>): boolean {
  return tolds.some(({ edition }) =>
    edition?.body.some((block) => block.kind === 'chart' && tables.has(block.chart.tableId)),
  );
}

function idsOf(edition: Parameters<typeof embedsOf>[0]): ReadonlySet<string> {
  return new Set(embedsOf(edition).map(({ id }) => id));
}

/** @param today ids of what the edition offers today; null when there is no such edition any more */
function chartFiles(
  told: Told,
  { date, tables }: PastDesk,
  { desk }: NewsroomEditions,
  today: ReadonlySet<string> | null,
): SiteFile[] {
  const { edition } = told;
  if (!edition) return [];
  return edition.body.flatMap((block) => {
    if (block.kind !== 'chart' || !tables.has(block.chart.tableId)) return [];
    const newest = desk.tables.get(block.chart.tableId);
    if (!newest || releaseOf(block.chart) !== date) return [];
    const chart = trueWords(block.chart, told, newest.title);
    const place: PageEdition = {
      story: edition.story,
      slug: edition.slug,
      path: today ? edition.path : `/${edition.story}/`,
      ...(today?.has(chart.id) ? {} : { without: true }),
    };
    return pinnedFiles(chartEmbed(chart), place, desk.site, { release: date, newer: releaseOf(newest) });
  });
}
