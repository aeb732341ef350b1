import { type ChartFile, chartFilePath } from '../../addresses/fileAddresses.ts';
import type { Chart } from '../../charts/chart.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import type { Edition } from '../../editions/edition.ts';
import { CHART_SCALE, chartPicture } from '../../graphics/chartPicture.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput, OutputContext } from '../output.ts';
import { chartCsv } from '../parts/chartData.ts';
import type { SiteFile } from '../siteFile.ts';
import { chartMetadata } from './chartMetadata.ts';

export const charts: EditionOutput = {
  of: 'edition',
  files: (edition, context) => chartsOf(edition).flatMap((chart) => filesOf(edition, chart, context)),
};

function filesOf(edition: Edition, chart: Chart, { site, cache }: OutputContext): SiteFile[] {
  const file = (kind: ChartFile, type: string, content: SiteFile['content']): SiteFile => {
    return { path: chartFilePath(edition, chart, kind), type, content };
  };
  return [
    file('svg', 'image/svg+xml', () => chartPicture(chart, site).svg),
    file('png', 'image/png', () => cache.png(chartPicture(chart, site), CHART_SCALE)),
    file('csv', 'text/csv; charset=utf-8', () => chartCsv(chart, languageOf(site))),
    file('csv-metadata.json', 'application/csvm+json', () => chartMetadata(chart, site)),
  ];
}
