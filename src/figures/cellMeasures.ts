import { seemsGapped } from '../tables/schedule.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { comparePoints, estimateAt, intervalProblem, unclearText } from './compare.ts';
import { groundOf } from './ground.ts';
import type { Measure, MeasureContext, MeasureResult, Value, ValueKind } from './result.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  latestPoint,
  type Point,
  pointBefore,
  printedValue,
  type Series,
} from './series.ts';

/** Measures that pick one cell of a series and print it as it stands. */

const KINDS: Readonly<Record<Series['column']['kind'], ValueKind>> = {
  count: 'count',
  population: 'count',
  rate: 'rate',
  percentage: 'percentage',
  'percentage-change': 'percentage-change',
  duration: 'duration',
  money: 'money',
  index: 'index',
  ratio: 'ratio',
};

/** A cell as a value; a missing one says why and how to guard against it. */
export function cellValue(
  series: Series,
  point: Point | null,
  measure: string,
  context: MeasureContext,
): Value {
  return {
    kind: KINDS[series.column.kind],
    value: point?.value ?? null,
    missing: isKnown(point) ? '' : missingCell(series, point, measure, context),
    decimals: series.column.decimals,
    series,
    area: series.area,
    measure,
    points: point ? [point] : [],
    status: point?.status ?? [],
    periods: point ? [point.period] : [],
    how: '',
  };
}

function missingCell(series: Series, point: Point | null, measure: string, { name }: MeasureContext): string {
  if (measure !== 'at' || !point)
    return whyMissing(series, point, measure === 'previous' ? `${name}.hasPrevious` : `${name}.available`);
  // What is available says a figure of its newest period, and of another only where it is named for that.
  const column = `${series.table.id}.${series.column.name}`;
  const named = `earlier: { column: ${column}, period: ${point.period.id} }`;
  return `${reasonOf(series, point)}; name it under figures, ${named}, and guard it with {% if earlier.available %}`;
}

/** `not available in 2019; guard it with {% if recorded.available %}`. */
export function whyMissing(series: Series, point: Point | null, guard: string): string {
  return `${reasonOf(series, point)}; guard it with {% if ${guard} %}`;
}

const GAPPED =
  'no period right before in the table (if its figures come at intervals, its recipe says gapped: true)';

function reasonOf({ area, table }: Series, point: Point | null): string {
  const reason =
    point?.status.map((status) => inEnglish.figures.status[status]).join(', ') ??
    (seemsGapped(table) ? GAPPED : 'no such period in the table');
  const when = point ? ` in ${inEnglish.periods.text(point.period)}` : '';
  return `${reason || 'no value'}${when} for ${area.name}`;
}

function cell(measure: string, pick: (series: Series) => Point | null): Measure {
  return (series, context) => ({ is: 'value', value: cellValue(series, pick(series), measure, context) });
}

export function previousPoint(series: Series): Point | null {
  const latest = latestPoint(series);
  return latest && pointBefore(series, latest);
}

/** The first cell that has a value, on whichever side of a break it lies. */
export function firstPoint(series: Series): KnownPoint | null {
  return series.points.find(isKnown) ?? null;
}

/** Highest or lowest of the comparable run; the newest of those that print alike. */
function extreme(measure: 'peak' | 'trough', sign: 1 | -1): Measure {
  return (series, context) => {
    const run = comparableRun(series);
    const best = run.reduce<KnownPoint | null>((found, point) => {
      const isBeyond = found && (printedValue(series, found) - printedValue(series, point)) * sign > 0;
      return isBeyond ? found : point;
    }, null);
    const value = cellValue(series, best, measure, context);
    const rival = best && run.find((point) => point !== best && isUnclear(series, best, point));
    if (!rival) return { is: 'value', value };
    const why = unclearText(estimateAt(series, best), estimateAt(series, rival));
    const missing = `${why}; guard it with {% if ${context.name}.${measure}.available %}`;
    return { is: 'value', value: { ...value, value: null, missing, periods: [], isUnclear: true } };
  };
}

function isUnclear(series: Series, a: KnownPoint, b: KnownPoint): boolean {
  return comparePoints(series, a, b).isClear === false;
}

/** An estimate as its interval: "between 12 and 17 per cent", "12 to 17 per cent". */
function interval(measure: 'range' | 'interval'): Measure {
  return (series, context) => {
    const point = latestPoint(series);
    const value = cellValue(series, point, measure, context);
    if (!isKnown(point) || point.bounds) return { is: 'value', value };
    const missing = series.column.bounds
      ? `${intervalProblem(series, [point])}; guard it with {% if ${context.name}.${measure}.available %}`
      : `${series.column.name} has no bounds; declare them in its recipe`;
    return { is: 'value', value: { ...value, value: null, missing } };
  };
}

function judged(truth: boolean, series: Series, { name }: MeasureContext, measure: string): MeasureResult {
  return { is: 'judgement', judgement: { truth, unknown: '', grounds: [groundOf(name, measure, series)] } };
}

export const CELL_MEASURES: Readonly<Record<string, Measure>> = {
  /** The newest period for which any area has a value. */
  latest: cell('latest', latestPoint),
  /** Exactly one period before the latest. */
  previous: cell('previous', previousPoint),
  first: cell('first', firstPoint),
  /** Highest since the last break or gap in the series. */
  peak: extreme('peak', 1),
  /** Lowest since the last break or gap in the series. */
  trough: extreme('trough', -1),
  range: interval('range'),
  interval: interval('interval'),
  available: (series, context) => judged(isKnown(latestPoint(series)), series, context, 'available'),
  hasPrevious: (series, context) =>
    judged(isKnown(latestPoint(series)) && isKnown(previousPoint(series)), series, context, 'hasPrevious'),
};
