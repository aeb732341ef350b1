import { pinnedPath } from '../../addresses/embedAddresses.ts';
import { formerPaths } from '../../addresses/formerPaths.ts';
import { isWritten } from '../../addresses/leanFiles.ts';
import type { Chart } from '../../charts/chart.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import type { Edition } from '../../editions/edition.ts';
import { editionAreas } from '../../editions/editionAreas.ts';
import { chartEmbed, releaseOf } from '../../editions/embed.ts';
import type { NewsroomData } from '../../editions/newsroomData.ts';
import type { NewsroomEditions } from '../../editions/newsroomEditions.ts';
import { type Outline, outlineOf } from '../../editions/outline.ts';
import type { Story } from '../../editions/story.ts';
import { tell } from '../../editions/tell.ts';
import type { PictureCache } from '../../graphics/pictureCache.ts';
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

/** Whether the editions of an area are built on this machine. */
type Here = (slug: string) => boolean;

/**
 * Pinned embeds of past figures and of charts that are gone, told again with the figures of their time. Yields one
 * edition at a time, so that only its charts are held in memory.
 * @param here false for an edition that another machine builds
 * @throws {FaultError} when a kept state or a raw file can no longer be read
 */
export async function* pastEmbeds(
  newsroom: Newsroom,
  now: NewsroomEditions,
  cache: PictureCache,
  here: Here = () => true,
): AsyncGenerator<SiteFile[]> {
  const live = new LiveSite(now);
  const stories = now.stories.map(({ story }) => story);
  for await (const past of pastData({ newsroom, data: now.data, stories })) {
    for (const story of past.stories) {
      if (story.meta.draft || live.isWithdrawn(story.slug) || !past.wants(story)) continue;
      for (const area of editionAreas(story, past.data)) {
        const then = outlineOf(story, area, past.data);
        const place = live.placeOf(then);
        if (here(place.slug)) yield filesOf({ story, area, then, past }, place, live, cache);
      }
    }
  }
}

/** An edition as it was. */
interface PastEdition {
  readonly story: Story;
  readonly area: Area;
  readonly then: Outline;
  readonly past: PastData;
}

/** Where a past edition belongs today. */
interface Place {
  readonly page: PageEdition;
  /** null where there is none any more. */
  readonly edition: Edition | null;
  /** Of the area today. */
  readonly slug: string;
}

/** Today's editions of a story, by the codes of their areas. */
interface LiveStory {
  readonly slug: string;
  readonly editions: ReadonlyMap<string, Edition>;
}

/** Today's site, and the pinned embeds that it has so far. */
class LiveSite {
  readonly site: Site;
  readonly tables: ReadonlyMap<string, Table>;
  readonly #data: NewsroomData;
  /** By all names that a story has had. */
  readonly #stories: ReadonlyMap<string, LiveStory>;
  readonly #taken = new Set<string>();
  readonly #known = new Set<string>();

  constructor({ data, stories }: NewsroomEditions) {
    this.site = data.site;
    this.tables = data.tables;
    this.#data = data;
    this.#stories = new Map(
      stories
        .filter(({ story }) => !story.meta.draft)
        .flatMap(({ story: { slug, meta }, editions }) => {
          const told = editions.flatMap((each) => each.told.edition ?? []);
          const live = { slug, editions: new Map(told.map((edition) => [edition.area.code, edition])) };
          return [slug, ...meta.formerly].map((name) => [name, live] as const);
        }),
    );
  }

  isWithdrawn(story: string): boolean {
    return this.#data.ledger?.stories[story]?.withdrawn !== undefined;
  }

  /** The page that a past embed links to: the edition, or what is left of it. */
  placeOf({ story, slug, area, national }: Outline): Place {
    const now = this.#stories.get(story);
    const edition = now?.editions.get(area.code) ?? null;
    const path = edition?.path ?? (now ? `/${now.slug}/` : '/');
    const renamed = national ? slug : (this.#data.areas.byCode.get(area.code)?.slug ?? slug);
    return {
      page: { story, slug, path, ...(!now && { gone: 'story' as const }) },
      edition,
      slug: renamed,
    };
  }

  /** The files at addresses that nothing newer has, of these and of those that they had before. */
  take(files: readonly SiteFile[], { then }: PastEdition, { edition }: Place, chart: Chart): SiteFile[] {
    if (edition && !this.#known.has(edition.path)) {
      this.#known.add(edition.path);
      for (const path of livePaths(edition)) this.#taken.add(path);
    }
    return files
      .filter(({ path }) => !edition || isWritten(edition, path))
      .flatMap((file) => [file, ...formerPaths(file.path, then, [chart]).map((path) => ({ ...file, path }))])
      .filter(({ path }) => this.#taken.size < this.#taken.add(path).size);
  }
}

/** Of an edition's charts, pinned to the newest release, under all their names. */
function livePaths(edition: Edition): string[] {
  return chartsOf(edition).flatMap((chart) => {
    const path = pinnedPath(edition, chart.id, releaseOf(chart));
    return ['index.html', 'chart.svg', 'chart.png'].flatMap((file) => [
      path + file,
      ...formerPaths(path + file, edition, [chart]),
    ]);
  });
}

function filesOf(then: PastEdition, place: Place, live: LiveSite, cache: PictureCache): SiteFile[] {
  const { story, area, past } = then;
  const { page, edition } = place;
  const charts = edition ? chartsOf(edition) : [];
  // Links lead to today's site, under its name.
  const site = { ...past.data.site, name: live.site.name, url: live.site.url };
  const theme = past.theme ? { theme: past.theme } : {};
  return chartsThen(story, area, past).flatMap((chart) => {
    const release = releaseOf(chart);
    if (past.tables && !past.tables.has(chart.tableId)) return [];
    if (release === '') return [];
    const now = charts.find(({ id, formerly }) => id === chart.id || formerly?.includes(chart.id));
    const on: PageEdition = now ? { ...page, part: now.id } : { gone: 'chart', ...page };
    const newer = newestOf(chart, live.tables);
    const pinned = { release, newer: newer > release ? newer : null, ...theme };
    const embed = chartEmbed(chart, edition ?? undefined, now);
    return live.take(pinnedFiles(embed, on, { site, cache }, pinned), then, place, chart);
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
