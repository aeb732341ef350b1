import { ascending, descending } from 'd3';
import { knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Break } from '../tables/breaks.ts';
import type { Period } from '../tables/period.ts';
import type { Language } from '../words/language.ts';
import { shownBreaks } from './breaks.ts';
import type { ChartContext } from './chart.ts';
import { areaAt, type ColumnOf, columnAt } from './references.ts';
import { periodsWithin, seriesIn, trimmed } from './rows.ts';
import type { Choice, Range } from './settings.ts';
import { refuseIf, unitProblems, type Wants, wantProblems } from './wants.ts';

/** What a chart shows: series of the same periods. Data table, notes and words come of it. */
export interface Shown {
  readonly series: readonly Series[];
  /** In the data table only. */
  readonly aside: readonly Aside[];
  /** The one that stands out. */
  readonly main: Series | undefined;
  readonly periods: readonly Period[];
  readonly breaks: readonly Break[];
}

export interface Aside {
  readonly series: Series;
  /** `leftOut`: its area must not be compared with others. */
  readonly why: 'missing' | 'unreliable' | 'unbounded' | 'leftOut';
}

export function shownOf(series: readonly Series[], main?: Series, aside: readonly Aside[] = []): Shown {
  const [first] = series;
  const periods = first?.points.map(({ period }) => period) ?? [];
  return { series, main, aside, periods, breaks: first ? shownBreaks(first.table, periods) : [] };
}

/** As the data table has them: those that the picture leaves out last. */
export function inTable({ series, aside }: Shown): Series[] {
  return [...series, ...aside.map((one) => one.series)];
}

export function columnsOf({ column, columns = [column ?? ''] }: Choice, context: ChartContext): ColumnOf[] {
  return columns.map((ref) => columnAt(ref, context));
}

/** The areas named one by one, else the one. */
export function areasNamed({ area = 'area', areas = [area] }: Choice, context: ChartContext): Area[] {
  // In the nation's own edition, `area` and `nation` are the same.
  return [...new Set(areas.map((name) => areaAt(name, context)))];
}

export interface Compared {
  readonly areas: readonly Area[];
  /** The setting that chose them, for messages. */
  readonly key: string;
}

/** The areas named one by one, else those of a kind, by default the edition's, in the order of the areas file. */
export function areasCompared(choice: Choice, context: ChartContext): Compared {
  const { areas, kind = context.area.kind } = choice;
  if (areas) return { areas: areasNamed(choice, context), key: 'areas' };
  const all = context.areas.all.filter((area) => area.kind === kind);
  return { areas: all, key: choice.kind === undefined ? 'column' : 'kind' };
}

/** Series that have values, without the periods before the first value of any and after the last. */
function pickSeries(columns: readonly ColumnOf[], areas: readonly Area[], range: Range, least = 1): Series[] {
  const all = columns.flatMap((of) => {
    const periods = periodsWithin(of.table, range);
    return areas.map((area) => seriesIn(of, area, periods));
  });
  return trimmed(all.filter((one) => knownPoints(one).length >= least));
}

/**
 * One column of several areas over time, or several columns of one area.
 * @throws {ChartError} where there is less of them than the chart wants
 */
export function show(choice: Choice, wants: Wants, context: ChartContext): Shown {
  const columns = columnsOf(choice, context);
  const isRanked = wants.compares === true && choice.columns === undefined;
  const { areas, key } = isRanked
    ? areasCompared(choice, context)
    : { areas: areasNamed(choice, context), key: choice.columns ? 'columns' : 'column' };
  const fair = isRanked ? areas.filter(({ comparable }) => comparable) : areas;
  const series = pickSeries(columns, fair, choice, wants.each);
  refuseIf([
    ...(wants.mixed ? [] : unitProblems(columns.map(({ column }) => column))),
    ...wantProblems(wants, series, key, choice),
  ]);
  const code = choice.columns ? '' : areaAt(choice.highlight ?? 'area', context).code;
  const main = series.find(({ area }) => area.code === code);
  const apart = isRanked ? areas.filter(({ comparable }) => !comparable) : [];
  return shownOf(series, main, leftOut(apart, columns[0] as ColumnOf, series[0] as Series));
}

/** Of areas that must not be compared, those that have values. */
function leftOut(areas: readonly Area[], of: ColumnOf, { points }: Series): Aside[] {
  const periods = points.map(({ period }) => period);
  const all = areas.map((area) => seriesIn(of, area, periods));
  return all.filter((one) => knownPoints(one).length > 0).map((series) => ({ series, why: 'leftOut' }));
}

/** What tells series from each other: their columns, their areas, or both. */
export function namesOf(series: readonly Series[], { charts, places }: Language) {
  const hasColumns = new Set(series.map(({ column }) => column.name)).size > 1;
  const hasAreas = new Set(series.map(({ area }) => area.code)).size > 1;
  return {
    hasColumns,
    hasAreas,
    /** For a label. A lone series is called by what it measures. */
    label: ({ column, area }: Series) => (hasColumns || !hasAreas ? column.title : area.name),
    /** In a sentence. */
    text({ column, area }: Series) {
      if (!hasColumns) return places.the(area);
      return hasAreas ? charts.columnOf(column, area) : charts.column(column);
    },
  };
}

/** The highest latest value first, then by name. */
export function byLatest(a: Series, b: Series): number {
  const latest = ({ points }: Series) => points.at(-1)?.value ?? Number.NEGATIVE_INFINITY;
  return descending(latest(a), latest(b)) || ascending(a.area.name, b.area.name);
}
