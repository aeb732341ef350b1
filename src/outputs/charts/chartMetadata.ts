import type { Chart } from '../../charts/chart.ts';
import { chartData } from './chartCsv.ts';

/** CSVW beside a chart's CSV: what the columns are, who published the figures, under which licence. */
export function chartMetadata(chart: Chart, site: { readonly publisher: { readonly name: string } }): string {
  const { columns } = chartData(chart.table);
  const { sources } = chart;
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: `${chart.id}.csv`,
      'dc:title': chart.title.plain,
      'dc:description': [chart.subtitle.plain, ...notesOf(chart)].join('. '),
      'dc:publisher': site.publisher.name,
      'dc:issued': sources
        .map(({ released }) => released)
        .toSorted()
        .at(-1),
      'dc:license': [...new Set(sources.map(({ licence }) => licence.url))].map((url) => ({ '@id': url })),
      'dc:rights': sources.map(({ attribution }) => attribution),
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

function notesOf({ note, notes }: Chart): string[] {
  return [...(note ? [note.plain] : []), ...notes].map((text) => text.replace(/\.$/, ''));
}
