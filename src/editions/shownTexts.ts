import type { Chart } from '../charts/chart.ts';
import { causesOf } from '../tables/breaks.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';
import { overrideTexts, type ShownText, sourceText } from '../wordings/shownTexts.ts';
import { languageOf } from '../words/languages.ts';
import type { Edition } from './edition.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { Story } from './story.ts';

/** What an edition shows besides its passages. */
export interface Shows extends Pick<Edition, 'picture' | 'byline' | 'updates' | 'corrections'> {
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** Those between paragraphs. */
  readonly credits: readonly string[];
}

/** The newsroom's own words that an edition shows outside its passages, without repeats. */
export function shownTexts(story: Story, data: Pick<NewsroomData, 'site'>, shows: Shows): ShownText[] {
  const { file, lineOf, meta } = story;
  const { editions } = languageOf(data.site);
  const at = (path: Parameters<typeof lineOf>[0]) => ({ file, line: lineOf(path) });
  const byline: ShownText[] =
    meta.byline === undefined ? [] : [{ place: 'byline', text: meta.byline, ...at(['byline']) }];
  const credits = [...(shows.picture ? [shows.picture.credit] : []), ...shows.credits];
  return [
    ...byline,
    ...credits.map((text): ShownText => ({ place: 'credit', text, ...at(['picture', 'credit']) })),
    ...shows.updates
      .filter(({ what }) => !editions.isReleaseUpdate(what))
      .map(({ what }): ShownText => ({ place: 'update', text: what, ...at(['updates']) })),
    ...shows.corrections.map(
      ({ was, is, where }): ShownText => ({
        place: 'correction',
        text: editions.correction(was, is, where),
        ...at(['corrections']),
      }),
    ),
    ...shows.tables.flatMap(tableTexts),
    ...breakTexts(shows),
    ...siteTexts(data.site),
  ];
}

const tableTexts = memoizeWeak(({ id, title, sources }: Table): readonly ShownText[] => [
  { place: 'table title', text: title, file: `scripts/derive/${id}.ts`, line: 0 },
  ...sources.flatMap((source) => [sourceText(source), ...overrideTexts(source)]),
]);

/** Notes of breaks stand beneath charts only. */
function breakTexts({ tables, charts }: Shows): ShownText[] {
  const drawn = new Set(charts.map(({ tableId }) => tableId));
  return tables
    .filter(({ id }) => drawn.has(id))
    .flatMap(({ id, breaks }) =>
      causesOf(breaks).map(
        ({ because }): ShownText => ({
          place: 'break note',
          text: because,
          file: `scripts/derive/${id}.ts`,
          line: 0,
        }),
      ),
    );
}

const siteTexts = memoizeWeak(
  ({ name, description, publisher, byline }: NewsroomData['site']): readonly ShownText[] => [
    {
      place: 'site',
      text: [name, description, publisher.name, byline].join('; '),
      file: 'content/site.yaml',
      line: 0,
    },
  ],
);
