import { knownPoints, type Series } from '../figures/series.ts';
import { type Column, isShareOfWhole } from '../tables/column.ts';
import { ChartError, type ChartProblem } from './chart.ts';
import type { Choice } from './settings.ts';

/** What a chart needs in order to be worth its room. */
export interface Wants {
  /** As messages call it: `a line`. */
  readonly chart: string;
  /** Least number of series. */
  readonly series?: number;
  /** Least number of periods with values. */
  readonly periods?: number;
  readonly mostPeriods?: number;
  /** Least number of values that a series has, to be shown at all. */
  readonly each?: number;
  /** Its areas are all those of a kind, unless they are named, and must be comparable. */
  readonly compares?: boolean;
  /** Columns may differ in unit. */
  readonly mixed?: boolean;
  /** Where there is too little. */
  readonly mend: string;
}

export function wantProblems(
  { chart, series: leastSeries = 1, periods: least = 1, mostPeriods = Number.POSITIVE_INFINITY, mend }: Wants,
  series: readonly Series[],
  key: string,
  { column = '', columns = [column] }: Choice,
): ChartProblem[] {
  const of = columns.join(', ');
  const longest = Math.max(0, ...series.map((one) => knownPoints(one).length));
  const length = series[0]?.points.length ?? 0;
  const about = { chart, of, mend };
  const isSeveral = columns.length > 1;
  const few = fewer(series.length, leastSeries, { ...about, noun: isSeveral ? 'columns' : 'areas', key });
  if (leastSeries > 1 && few.length > 0) return few;
  if (length > mostPeriods) {
    const what = `${chart} of ${length} periods: ${of}`;
    return [{ key: 'from', what, expected: `at most ${mostPeriods}`, mend: 'name a later period in from' }];
  }
  return fewer(longest, least, { ...about, noun: 'periods', key: isSeveral ? 'columns' : 'column' });
}

interface Few {
  readonly chart: string;
  /** In the plural. */
  readonly noun: string;
  readonly of: string;
  readonly key: string;
  readonly mend: string;
  /** What is to be counted. */
  readonly whole?: string;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** `a line of one period: thefts.rate`; nothing where there are enough. */
export function fewer(
  found: number,
  least: number,
  { chart, noun, of, key, mend, whole = `${noun} with values` }: Few,
): ChartProblem[] {
  if (found >= least) return [];
  const counted = found === 1 ? noun.slice(0, -1) : noun;
  const what = `${chart} of ${COUNTS[found] ?? found} ${counted}: ${of}`;
  return [{ key, what, expected: `at least ${COUNTS[least] ?? least} ${whole}`, mend }];
}

/** Things of any kind may be counted on one scale, and shares of different wholes run from 0 to 100. */
function scaleOf(column: Column): string {
  const { kind, unit, denominator, currency, base } = column;
  if (kind === 'count' || isShareOfWhole(column)) return kind;
  const of = [unit.many, denominator, currency, base].filter((each) => each !== undefined);
  return `${kind}, ${of.join(' ')}`;
}

/** A problem when the columns do not fit one scale. */
export function unitProblems(columns: readonly Column[]): ChartProblem[] {
  const kinds = [...new Set(columns.map(scaleOf))];
  if (kinds.length < 2) return [];
  return [
    {
      key: 'columns',
      what: `columns that one scale cannot measure: ${kinds.join('; ')}`,
      expected: 'columns of one kind and unit',
      mend: 'draw a chart for each unit',
    },
  ];
}

/** A problem when a list, where there is one, has not an item for each column. */
export function listProblems(
  key: string,
  list: readonly unknown[] | undefined,
  columns: number,
): ChartProblem[] {
  if (!list || list.length === columns) return [];
  const what = `${key} for other columns: ${list.length} ${key}, ${columns} columns`;
  return [{ key, what, expected: 'one for each column' }];
}

/** A problem at the first of the settings that suit one column of many areas only. */
export function loneColumnProblems<Key extends string>(
  settings: Readonly<Partial<Record<Key, unknown>>>,
  keys: readonly Key[],
): ChartProblem[] {
  const key = keys.find((each) => settings[each] !== undefined);
  if (key === undefined) return [];
  const mend = `leave ${key} out, or draw one column`;
  return [{ key, what: `${key} with several columns`, expected: 'one column of many areas', mend }];
}

/** @throws {ChartError} when there are problems */
export function refuseIf(problems: readonly ChartProblem[]): void {
  if (problems.length > 0) throw new ChartError(problems);
}

/** @throws {ChartError} always */
export function refuse(...problems: ChartProblem[]): never {
  throw new ChartError(problems);
}
