import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import { releaseOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { languageOf } from '../../words/languages.ts';
import { chartData } from '../parts/chartData.ts';

/** CSVW beside a chart's CSV: what the columns are, who published the figures, under which licence. */
export function chartMetadata(chart: Chart, site: Pick<Site, 'publisher' | 'language' | 'numbers'>): string {
  const language = languageOf(site);
  const { columns } = chartData(chart.table, language);
  const { sources } = chart;
  const licences = [...new Set(sources.flatMap(({ licence }) => licence?.url ?? []))];
  const rights = sources.flatMap(({ attribution }) => attribution || []);
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': language.tag.split('-')[0] }],
      url: `${chart.id}.csv`,
      'dc:title': chart.title.plain,
      'dc:description': language.texts.csv.description([chart.subtitle.plain, ...notesOf(chart)]),
      'dc:publisher': site.publisher.name,
      'dc:issued': releaseOf(chart) || undefined,
      'dc:license': licences.length > 0 ? licences.map((url) => ({ '@id': url })) : undefined,
      'dc:rights': rights.length > 0 ? rights : undefined,
      'dc:source': sources.map(({ url, title, publisher }) => ({
        '@id': url,
        'dc:title': title,
        'dc:publisher': publisher,
      })),
      tableSchema: {
        columns: columns.map(({ name, title, datatype }) => ({ name, titles: title, datatype })),
      },
    },
    null,
    2,
  )}\n`;
}
