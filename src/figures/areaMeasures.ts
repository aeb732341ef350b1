import { quantile } from 'd3';
import type { Area } from '../newsroom/area.ts';
import { ALL_ROWS, ask } from '../tables/asked.ts';
import { addsUp } from '../tables/column.ts';
import type { Bounds } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { areaCount } from './areaCount.ts';
import { cellValue } from './cellMeasures.ts';
import { estimateAt, intervalOf } from './compare.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import type { OfAreas } from './ofAreas.ts';
import { unranked } from './placeMeasures.ts';
import { type Ranked, ranking } from './rank.ts';
import type { Argument, Measure, MeasureContext, MeasureWith, Value } from './result.ts';
import { isKnown, latestPoint, type Series, seriesOf, statusesOf } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures of the areas together, at the newest period. */

/** The ranking of the areas; of the nation, in the nation's edition, too. */
function ranked({ table, column, area }: Series, { peers }: MeasureContext): readonly Ranked[] {
  return ranking(seriesOf(table, column.name, area), peers);
}

/** @param least how many areas it takes */
function ofAreas(measure: OfAreas, of: (values: readonly number[]) => number, least = 2): Measure {
  return (series, context) => {
    const all = ranked(series, context);
    const made = { ...cellValue(series, latestPoint(series), measure, context), status: [] };
    if (all.length < least)
      return { is: 'value', value: { ...made, value: null, missing: fewerThan(least) } };
    const value = of(all.map(({ point }) => point.value));
    const points = all.map(({ point }) => point);
    const status = statusesOf(points);
    // One place more than whole things have, but not than 48.8 staff.
    const isWhole = made.kind === 'count' && made.decimals === 0;
    const decimals = isWhole && !Number.isInteger(value) ? 1 : made.decimals;
    const how = context.language.figures.how[measure](all.length);
    return { is: 'value', value: { ...made, value, decimals, points, status, missing: '', how } };
  };
}

/** The sum of all areas, comparable or not; none where one of them has no value. */
const totalOfAreas: Measure = (series, context) => {
  const { table, column } = series;
  ask(table, ALL_ROWS);
  const own = context.peers.filter(({ code }) => table.rows.has(code));
  const all = own.map((area) => ({ area, point: latestPoint(seriesOf(table, column.name, area)) }));
  const points = all.flatMap(({ point }) => (isKnown(point) ? point : []));
  const made = { ...cellValue(series, latestPoint(series), 'totalOfAreas', context), status: [] };
  const without = all.find(({ point }) => !isKnown(point));
  const missing = !addsUp(column)
    ? `a ${column.kind} can’t be added up`
    : without
      ? `no value for ${without.area.name}, so the total is not known`
      : points.length < 2
        ? fewerThan(2)
        : '';
  if (missing) return { is: 'value', value: { ...made, value: null, missing } };
  const value = points.reduce((sum, point) => sum + point.value, 0);
  const status = statusesOf(points);
  const how = context.language.figures.how.totalOfAreas(points.length);
  return { is: 'value', value: { ...made, value, points, status, missing: '', how } };
};

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean([sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]);
}

const QUARTERS = 4;

function fewerThan(areas: number): string {
  return `fewer than ${inEnglish.numbers.spelled(areas)} areas`;
}

/** Between the two nearest values, as R does by default (type 7, Hyndman and Fan 1996). */
function quartile(share: number) {
  return (values: readonly number[]): number => quantile(values, share) ?? 0;
}

function placesOf(given: Argument): number | null {
  return typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : null;
}

const HOW_MANY = { takes: 'how many areas', example: () => '5' };

interface Item {
  readonly area: Area | Value;
  readonly value: Area | Value;
}

/** The first or last areas with their values, where no tie crosses the end of the list. */
function list(measure: 'topList' | 'bottomList'): MeasureWith<Series> {
  return {
    ...HOW_MANY,
    measure(series, given, context) {
      const length = placesOf(given);
      if (length === null) return null;
      const all = ranked(series, context);
      const sorted = measure === 'topList' ? all : all.toReversed();
      const argument = String(length);
      const values = sorted.slice(0, length).map(({ series: own, point, area }): Value => {
        return { ...cellValue(own, point, measure, context), area, argument };
      });
      const problem = listProblem(sorted, length);
      if (!problem) {
        const items = values.map((value): Item => ({ area: value.area, value }));
        return { is: 'words', parts: context.language.figures.listed<Area | Value>(items) };
      }
      const value = cellValue(series, latestPoint(series), measure, context);
      return { is: 'words', parts: [{ ...value, argument, value: null, missing: problem }] };
    },
  };
}

function listProblem(sorted: readonly Ranked[], length: number): string {
  const [last, next] = [sorted[length - 1], sorted[length]];
  if (!last) return `only ${sorted.length} areas are ranked`;
  if (last.series.column.bounds) return intervalsAcross(sorted, length);
  if (last.value !== next?.value) return '';
  const alike = sorted.filter(({ value }) => value === last.value);
  const before = sorted.indexOf(alike[0] ?? last);
  const names = alike.map(({ area }) => area.name).join(', ');
  return `${names} tie across the end of the list; list ${before > 0 ? `${before} or ` : ''}${before + alike.length}`;
}

/** Whether the interval of one of the listed reaches that of one of the others. */
function intervalsAcross(sorted: readonly Ranked[], length: number): string {
  const intervals = sorted.flatMap(({ series, point }) => intervalOf(estimateAt(series, point)) ?? []);
  const isApart = (count: number) => {
    const [listed, others] = [intervals.slice(0, count), intervals.slice(count)];
    const isAbove = (some: readonly Bounds[], rest: readonly Bounds[]) =>
      Math.min(...some.map(({ lower }) => lower)) > Math.max(...rest.map(({ upper }) => upper));
    return isAbove(listed, others) || isAbove(others, listed);
  };
  if (isApart(length)) return '';
  const lengths = sorted.map((_, i) => i + 1).filter((count) => count < sorted.length && isApart(count));
  const others = lengths.length > 0 ? `list ${lengths.join(' or ')}, or ` : '';
  return `the intervals overlap across the end of the list; ${others}guard it with .available`;
}

/** Whether the own area is among so many of the highest or lowest; no area is that ties across the end. */
function among(measure: string, from: 'high' | 'low'): MeasureWith<Series> {
  return {
    ...HOW_MANY,
    measure(series, given, context) {
      const length = placesOf(given);
      if (length === null) return null;
      const all = ranked(series, context);
      const own = all.find(({ area }) => area === series.area);
      if (!own) return unjudged(context.name, measure, series, unranked(series, context));
      const places = { high: all.length + 1 - own.rankFromLowest, low: all.length + 1 - own.rank };
      const evidence = {
        ...NO_EVIDENCE,
        highest: places.high === 1,
        lowest: places.low === 1,
        places,
      };
      const values = `${inEnglish.numbers.amount(own.value, series.column)}, ${inEnglish.numbers.ordinal(own.rank)} of ${all.length}`;
      const grounds = [groundOf(context.name, measure, series, { against: 'peers', evidence, values })];
      return { is: 'judgement', judgement: { truth: places[from] <= length, unknown: '', grounds } };
    },
  };
}

/** Whether the own area is among the highest or lowest quarter: of 42 areas, 10. */
function inQuarter(measure: string, from: 'high' | 'low'): Measure {
  const { measure: isAmong } = among(measure, from);
  return (series, context) => {
    const { length } = ranked(series, context);
    const result = isAmong(series, Math.floor(length / QUARTERS), context);
    return result ?? unjudged(context.name, measure, series, fewerThan(QUARTERS));
  };
}

export const AREA_MEASURES: Readonly<Record<string, Measure>> = {
  totalOfAreas,
  averageOfAreas: ofAreas('averageOfAreas', mean),
  medianOfAreas: ofAreas('medianOfAreas', median),
  lowerQuartileOfAreas: ofAreas('lowerQuartileOfAreas', quartile(0.25), QUARTERS),
  upperQuartileOfAreas: ofAreas('upperQuartileOfAreas', quartile(0.75), QUARTERS),
  inTopQuarter: inQuarter('inTopQuarter', 'high'),
  inBottomQuarter: inQuarter('inBottomQuarter', 'low'),
};

export const AREA_MEASURES_WITH: Readonly<Record<string, MeasureWith<Series>>> = {
  areas: areaCount,
  topList: list('topList'),
  bottomList: list('bottomList'),
  amongHighest: among('amongHighest', 'high'),
  amongLowest: among('amongLowest', 'low'),
};
