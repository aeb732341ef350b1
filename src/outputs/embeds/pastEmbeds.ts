import type { Chart } from '../../charts/chart.ts';
import type { Edition } from '../../editions/edition.ts';
import { editionAreas } from '../../editions/editionAreas.ts';
import { chartEmbed, embedsOf, releaseOf } from '../../editions/embed.ts';
import type { NewsroomEditions } from '../../editions/newsroomEditions.ts';
import { NATIONAL_SLUG, type Story } from '../../editions/story.ts';
import { tell } from '../../editions/tell.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Site } from '../../newsroom/site.ts';
import type { Table } from '../../tables/table.ts';
import type { SiteFile } from '../siteFile.ts';
import { pinnedFiles } from './embedFiles.ts';
import { neutralChart } from './neutralChart.ts';
import { type PastData, pastData } from './pastData.ts';
import type { PageEdition } from './pinned.ts';
import { annotationsHold, trueWords } from './trueWords.ts';

/** Whether an edition of a story is built on this machine. */
type Here = (story: string, slug: string) => boolean;

/**
 * Pinned embeds of past figures and of charts that are gone, told again with the figures of their time. Yields one
 * edition at a time, so that only its charts are held in memory.
 * @param here false for an edition that another machine builds
 * @throws {FaultError} when a kept state or a raw file can no longer be read
 */
export async function* pastEmbeds(
  newsroom: Newsroom,
  now: NewsroomEditions,
  here: Here = () => true,
): AsyncGenerator<SiteFile[]> {
  const live = new LiveSite(now);
  const stories = now.stories.map(({ story }) => story);
  for await (const past of pastData({ newsroom, data: now.data, stories })) {
    for (const story of past.stories) {
      if (story.meta.draft || !past.wants(story)) continue;
      for (const area of editionAreas(story, past.data)) {
        if (here(story.slug, slugOf(area, past))) yield filesOf(story, area, past, live);
      }
    }
  }
}

function slugOf(area: Area, { data: { nation } }: Pick<PastData, 'data'>): string {
  return area.code === nation.code ? NATIONAL_SLUG : area.slug;
}

/** Today's editions of a story, to look up past ones. */
interface LiveEditions {
  readonly byArea: ReadonlyMap<string, Edition>;
  readonly bySlug: ReadonlyMap<string, Edition>;
}

/** Today's site, and the pinned embeds that it has so far. */
class LiveSite {
  readonly site: Site;
  readonly tables: ReadonlyMap<string, Table>;
  readonly #stories: ReadonlyMap<string, LiveEditions>;
  readonly #pinned = new Map<string, Set<string>>();

  constructor({ data, stories }: NewsroomEditions) {
    this.site = data.site;
    this.tables = data.tables;
    this.#stories = new Map(
      stories
        .filter(({ story }) => !story.meta.draft)
        .map(({ story, editions }) => {
          const told = editions.flatMap((each) => each.told.edition ?? []);
          const byArea = new Map(told.map((edition) => [edition.area.code, edition]));
          return [story.slug, { byArea, bySlug: new Map(told.map((edition) => [edition.slug, edition])) }];
        }),
    );
  }

  /** The page that a past embed links to: the edition, or what is left of it. */
  placeOf(story: string, slug: string, area: Area): PageEdition & { readonly edition: Edition | null } {
    const editions = this.#stories.get(story);
    const edition = editions?.byArea.get(area.code) ?? null;
    const path = edition?.path ?? (editions ? `/${story}/` : '/');
    return { story, slug, path, edition, ...(!editions && { gone: 'story' as const }) };
  }

  /** Claims the address of a chart. @returns false if a newer state has claimed it */
  take(story: string, slug: string, chart: Pick<Chart, 'id' | 'sources'>): boolean {
    const key = `${story}/${slug}`;
    const taken = this.#pinned.get(key) ?? this.#live(story, slug);
    this.#pinned.set(key, taken);
    const name = `${chart.id} ${releaseOf(chart)}`;
    if (taken.has(name)) return false;
    taken.add(name);
    return true;
  }

  #live(story: string, slug: string): Set<string> {
    const edition = this.#stories.get(story)?.bySlug.get(slug);
    const embeds = edition ? embedsOf(edition) : [];
    return new Set(
      embeds.flatMap((embed) => (embed.kind === 'chart' ? `${embed.id} ${releaseOf(embed.chart)}` : [])),
    );
  }
}

function filesOf(story: Story, area: Area, past: PastData, live: LiveSite): SiteFile[] {
  const slug = slugOf(area, past);
  const { edition, ...place } = live.placeOf(story.slug, slug, area);
  const ids = new Set(edition && embedsOf(edition).map(({ id }) => id));
  // Links lead to today's site, under its name.
  const site = { ...past.data.site, name: live.site.name, url: live.site.url };
  const theme = past.theme ? { theme: past.theme } : {};
  return chartsThen(story, area, past).flatMap((chart) => {
    const release = releaseOf(chart);
    if (past.tables && !past.tables.has(chart.tableId)) return [];
    if (release === '' || !live.take(story.slug, slug, chart)) return [];
    const gone: PageEdition = ids.has(chart.id) ? place : { gone: 'chart', ...place };
    const newer = newestOf(chart, live.tables);
    return pinnedFiles(chartEmbed(chart), gone, site, {
      release,
      newer: newer > release ? newer : null,
      ...theme,
    });
  });
}

/** Date of the newest figures of a chart's table, or of its sources if the table is gone. */
function newestOf({ tableId, sources }: Chart, tables: ReadonlyMap<string, Table>): string {
  const table = tables.get(tableId);
  if (table) return releaseOf(table);
  const ids = new Set(sources.map(({ id }) => id));
  const others = [...tables.values()].flatMap((each) => each.sources.filter(({ id }) => ids.has(id)));
  return releaseOf({ sources: others });
}

/**
 * The charts with those of their words that are true. If the story cannot be told with those figures at all, they
 * are drawn by later settings, titled with the name of their table.
 */
function chartsThen(story: Story, area: Area, { data, later, kept }: PastData): Chart[] {
  const title = ({ tableId }: Pick<Chart, 'tableId'>) => data.tables.get(tableId)?.title ?? '';
  const told = tell(story, area, data);
  if (told.charts.length > 0)
    return told.charts.flatMap(({ chart, settings }) => {
      const { id, title: own, subtitle, note, lead } = chart;
      const isTrue = annotationsHold(settings, told, kept);
      const bare = isTrue ? chart : neutralChart(id, own.plain, settings, area, data);
      const shown = bare && { ...bare, title: own, subtitle, note, lead };
      return shown ? trueWords(shown, told, title(chart), { attested: kept }) : [];
    });
  const after = later.stories.find(({ slug }) => slug === story.slug);
  const laterArea = later.data.areas.byCode.get(area.code);
  if (!after || !laterArea) return [];
  return tell(after, laterArea, later.data).charts.flatMap(
    ({ chart, settings }) => neutralChart(chart.id, title(chart), settings, area, data) ?? [],
  );
}
