import { median } from 'd3';
import type { Period } from '../../tables/period.ts';
import type { AllSeries, ReleaseSeries } from '../releaseView.ts';
import { type Deviation, type Scale, sigmasOff, spreadBeyondChance } from './scale.ts';

/** A column of both releases, with all periods of the two. */
export interface Column {
  readonly before: AllSeries;
  readonly after: AllSeries;
  readonly periods: readonly Period[];
}

/** A value, and the earlier one that it is set against. */
export interface Change {
  readonly key: string;
  readonly series: ReleaseSeries;
  readonly value: number;
  readonly reference: number;
  readonly change: number;
}

/** How a column moved in former periods, each set against the one before, or against the same season. */
export interface History {
  readonly isSeasonal: boolean;
  /** The median change of each period. */
  readonly centres: readonly number[];
  readonly changes: ReadonlyMap<string, readonly number[]>;
  /** What is left of each series' own changes. */
  readonly residuals: ReadonlyMap<string, readonly number[]>;
  /** The spread of all that is left, chance apart; null where that is too little to tell. */
  readonly pooled: number | null;
  /** All that is left, each in standard deviations. */
  readonly sigmas: readonly number[];
}

/** Steps to the same season of the year before. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['month', 12],
  ['quarter', 4],
]);

/** To the period before, and to the same season of the year before. */
export function stepsBack({ cycle }: Period): readonly number[] {
  const season = SEASONS.get(cycle);
  return season === undefined ? [1] : [1, season];
}

/** Changes of one series that tell its spread; twice as many tell that of a column. */
export const PAST = 4;

/** Of what may have seasons one for each way to look back; which way tells more, the past shows. */
export function historiesOf(all: AllSeries, periods: readonly Period[], scale: Scale): History[] {
  const mayHaveSeasons = periods.some(({ cycle }) => SEASONS.has(cycle));
  const column = { before: all, after: all, periods };
  return (mayHaveSeasons ? [true, false] : [false]).map((isSeasonal) => historyOf(column, scale, isSeasonal));
}

function historyOf(column: Column, scale: Scale, isSeasonal: boolean): History {
  const centres: number[] = [];
  const left = column.periods.flatMap((period) => {
    const own = changesIn(column, period, scale, { isSeasonal });
    const centre = median(own, ({ change }) => change);
    if (centre === undefined) return [];
    centres.push(centre);
    return own.map((one) => ({ ...one, ...deviationOf(one, centre, scale) }));
  });
  const pooled = spreadBeyondChance(left, PAST * 2);
  const spread = Math.max(pooled ?? 0, scale.floor);
  const bySeries = Map.groupBy(left, ({ key }) => key);
  return {
    ...{ isSeasonal, centres, pooled },
    changes: new Map([...bySeries].map(([key, own]) => [key, own.map(({ change }) => change)])),
    residuals: new Map([...bySeries].map(([key, own]) => [key, own.map(({ off }) => off)])),
    sigmas: left.map((one) => sigmasOff(one, spread)),
  };
}

/** From what would be in step with its peers. */
export function deviationOf(
  { value, reference }: Pick<Change, 'value' | 'reference'>,
  centre: number,
  scale: Scale,
): Deviation {
  return {
    off: scale.change(value, reference) - centre,
    noise: scale.noise(value, scale.after(reference, centre), reference),
  };
}

/** Where a series lacks an earlier period, the last release may have it. */
export function changesIn(
  { before, after, periods }: Column,
  period: Period,
  scale: Scale,
  { isSeasonal }: Pick<History, 'isSeasonal'>,
): Change[] {
  const newest = period.index - (stepsBack(period)[isSeasonal ? 1 : 0] ?? 1);
  const until = (series: ReleaseSeries | undefined) => {
    const earlier = periods.findLast(
      ({ id, cycle, index }) => cycle === period.cycle && index <= newest && series?.values.has(id),
    );
    return earlier && series?.values.get(earlier.id);
  };
  return [...after].flatMap(([key, series]): Change[] => {
    const value = series.values.get(period.id);
    const reference = until(series) ?? until(before.get(key));
    if (value === undefined || reference === undefined) return [];
    return [{ key, series, value, reference, change: scale.change(value, reference) }];
  });
}
