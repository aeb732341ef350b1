import { seriesPart, seriesParts, seriesPath } from '../../addresses/seriesAddress.ts';
import { areaSeries } from '../../charts/areaSeries.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import type { TableOutput } from '../output.ts';
import { type SiteFile, textFile } from '../siteFile.ts';

/** Each column of each table by areas, once for all editions. */
export const series: TableOutput = {
  of: 'table',
  files: (table, site) =>
    [...table.columns.values()].flatMap((column) => filesOf(table, column, languageOf(site))),
};

function filesOf(table: Table, column: Column, language: Language): SiteFile[] {
  const { areas } = table.rows;
  const parts = seriesParts(areas.length);
  const byPart = Map.groupBy(areas, ({ slug }) => seriesPart(slug, parts));
  return Array.from({ length: parts }, (_, part) =>
    textFile(seriesPath(table.id, column.name, part), 'application/json', () => {
      const all = byPart.get(part)?.map((area) => [area.slug, areaSeries(table, column, area, language)]);
      return JSON.stringify(Object.fromEntries(all ?? []));
    }),
  );
}
