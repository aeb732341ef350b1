import type { Chart } from '../charts/chart.ts';
import type { Edition } from './edition.ts';

/** An edition's charts, in the order of its text. */
export function chartsOf({ body }: Pick<Edition, 'body'>): Chart[] {
  return body.flatMap((block) => (block.kind === 'chart' ? block.chart : []));
}

/** The chart that stands for the edition elsewhere: the one that leads it, or its first. */
export function mainChart(edition: Pick<Edition, 'body'>): Chart | undefined {
  const charts = chartsOf(edition);
  return charts.find(({ lead }) => lead) ?? charts[0];
}
