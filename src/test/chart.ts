import type { Chart, ChartProblem } from '../charts/chart.ts';
import { chartSvg } from '../charts/chartSvg.ts';
import type { FormName } from '../charts/form.ts';
import { type ChartContext, ChartError, type ChartSettings, drawChart } from '../charts/index.ts';
import { chartContext } from './tables.ts';
import { thefts } from './thefts.ts';

/** A chart of the made-up thefts, with words as an author would give it, some of them awkward. */
export function sampleChart(more: Partial<Chart> = {}): Chart {
  const text = (plain: string) => ({ html: plain, plain });
  const settings = { type: 'line', column: 'thefts.rate', areas: ['area', 'nation'] };
  return {
    id: 'trend',
    subject: 'Thefts per 1,000 people, West Marches',
    title: text('Thefts & <other> “finds” peaked in 2021'),
    subtitle: text('Thefts per 1,000 people'),
    note: text('A note of the author’s'),
    lead: false,
    ...drawChart(settings, chartContext([thefts]), ['share']),
    ...more,
  };
}

/** A chart as an article without other charts shows it, in all its forms. */
export function drawFramed(settings: ChartSettings, context: ChartContext, plain = 'A made-up finding') {
  const drawn = drawChart(settings, context, ['lead', 'share']);
  const chart = { ...drawn, id: 'c1', title: { html: plain, plain } };
  const svg = (form: FormName) => chartSvg(chart, form, { id: `c1-${form.charAt(0)}`, spots: true });
  return {
    ...drawn,
    svg: { wide: svg('wide'), phone: svg('phone'), lead: svg('lead'), share: svg('share') },
  };
}

/** What is wrong with a block of settings; nothing where the chart is drawn. */
export function chartProblems(settings: ChartSettings, context: ChartContext): readonly ChartProblem[] {
  try {
    drawChart(settings, context);
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    return error.problems;
  }
  return [];
}

/** The same, a line for each problem: `top | top with several columns | leave top out, or draw one column`. */
export function problemLines(settings: ChartSettings, context: ChartContext): string[] {
  return chartProblems(settings, context).map(
    ({ key, what, mend }) => `${key} | ${what}${mend ? ` | ${mend}` : ''}`,
  );
}
