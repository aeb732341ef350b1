import { seriesPart, seriesParts, seriesPath } from '../../addresses/seriesAddress.ts';
import { cellText } from '../../charts/dataTable.ts';
import { runsOf } from '../../charts/rows.ts';
import { isKnown, seriesOf } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import type { SiteOutput } from '../output.ts';
import { type SiteFile, textFile } from '../siteFile.ts';

/** Values of an area, printed, for a script that sets it beside another. */
export interface AreaSeries {
  readonly periods: readonly string[];
  readonly texts: readonly string[];
  /** null where there is none. */
  readonly values: readonly (number | null)[];
  /** Places at which a line begins anew. */
  readonly starts: readonly number[];
  /** Of estimates: the ends of each interval, or null. */
  readonly bounds?: readonly (readonly [lower: number, upper: number, ...texts: string[]] | null)[];
}

/** Each column of each table by areas, once for all editions. */
export const series: SiteOutput = {
  of: 'site',
  files: ({ site, tables }) =>
    [...tables.values()].flatMap((table) =>
      [...table.columns.values()].flatMap((column) => filesOf(table, column, languageOf(site))),
    ),
};

function filesOf(table: Table, column: Column, language: Language): SiteFile[] {
  const areas = [...table.byArea.values()].flatMap(([row]) => row?.area ?? []);
  const parts = seriesParts(table.byArea.size);
  const byPart = Map.groupBy(areas, ({ slug }) => seriesPart(slug, parts));
  return Array.from({ length: parts }, (_, part) =>
    textFile(seriesPath(table.id, column.name, part), 'application/json', () => {
      const all = byPart.get(part)?.map((area) => [area.slug, areaSeries(table, column, area, language)]);
      return JSON.stringify(Object.fromEntries(all ?? []));
    }),
  );
}

export function areaSeries(table: Table, column: Column, area: Area, language: Language): AreaSeries {
  const all = seriesOf(table, column.name, area);
  const { points } = all;
  const firsts = runsOf(all).map(([first]) => first);
  const label = (value: number) => language.numbers.label(value, column);
  return {
    periods: points.map(({ period }) => language.periods.label(period)),
    texts: points.map((point) => cellText(point, column, language)),
    values: points.map(({ value }) => value),
    starts: points.flatMap((point, index) => (isKnown(point) && firsts.includes(point) ? [index] : [])),
    ...(column.bounds && {
      bounds: points.map(({ bounds }) => {
        return bounds ? [bounds.lower, bounds.upper, label(bounds.lower), label(bounds.upper)] : null;
      }),
    }),
  };
}
