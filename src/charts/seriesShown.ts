import { knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { ChartContext, ChartProblem } from './chart.ts';
import { unitProblems } from './columnSet.ts';
import { pickSeries } from './overTime.ts';
import { areaAt, columnAt } from './references.ts';
import type { Range } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, periodRef } from './settings.ts';
import { refuseIf } from './type.ts';

/** Of charts that show one column of one or several areas over time, or several columns of one area. */
export const overTimeSettings = {
  column: columnRef.optional(),
  columns: columnRefs.max(4).optional(),
  area: areaRef.optional(),
  areas: areaRefs.optional(),
  highlight: areaRef.optional(),
  from: periodRef.optional(),
  to: periodRef.optional(),
} as const;

export interface SeriesSettings extends Range {
  readonly column?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly highlight?: string | undefined;
}

/**
 * The series that a block names, without the periods before the first value and after the last one of any.
 * @param chart what is drawn of them, for messages: `a line`
 */
export function seriesShown(settings: SeriesSettings, chart: string, context: ChartContext): Series[] {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set<Area>(names.map((name) => areaAt(name, context)))];
  const series = pickSeries(columns, areas, settings);
  refuseIf(problemsOf(series, settings, chart));
  return series;
}

/** The series that the chart is about: the highlighted area's, or that of the first column. */
export function mainSeries(
  shown: readonly Series[],
  { columns, highlight }: SeriesSettings,
  context: ChartContext,
): Series {
  const area = highlight ? areaAt(highlight, context) : context.area;
  const found = columns ? 0 : shown.findIndex((one) => one.area.code === area.code);
  return shown[Math.max(found, 0)] as Series;
}

function problemsOf(series: readonly Series[], settings: SeriesSettings, chart: string): ChartProblem[] {
  const problems = unitProblems(series.map(({ column }) => column));
  const key = settings.columns ? 'columns' : 'column';
  if (settings.columns && (settings.areas?.length ?? 0) > 1) {
    problems.push({ key: 'areas', what: 'several columns for several areas', expected: 'one area' });
  }
  const longest = Math.max(0, ...series.map((one) => knownPoints(one).length));
  if (longest < 2) {
    const ref = settings.column ?? settings.columns?.join(', ');
    problems.push({
      key,
      what: `${chart} of ${longest === 1 ? 'one point' : 'no points'}: ${ref}`,
      expected: 'at least two periods with values',
      mend: 'draw a number or a bar chart',
    });
  }
  return problems;
}
