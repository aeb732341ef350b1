import { median, quantile } from 'd3';
import type { Period } from '../../tables/period.ts';
import { type ReleaseSeries, type ReleaseView, sharedColumns } from '../releaseView.ts';
import { type Scale, scaleOf, spreadOf } from './scale.ts';
import type { Compared } from './suspicion.ts';

/** How one value moved, beside how others did. */
export interface Move {
  readonly key: string;
  readonly series: ReleaseSeries;
  readonly period: Period;
  readonly value: number;
  /** What it is set against: the last release's own value, or that of the period before. */
  readonly reference: number;
  /** What it would be, had it moved as its peers did. */
  readonly expected: number;
  /** In standard deviations from that. */
  readonly sigmas: number;
}

/** How all values of a period moved. */
export interface PeriodMoves {
  readonly period: Period;
  /** False where the last release had the period, so that values are revised. */
  readonly isNew: boolean;
  /** The median change. */
  readonly centre: number;
  /** Median changes of earlier periods, in the last release. */
  readonly past: readonly number[];
  /** From so many standard deviations on, a value is out of step. */
  readonly far: number;
  /** True where areas moved apart as they never did before. */
  readonly isScattered: boolean;
  readonly moves: readonly Move[];
  /** In standard deviations, how far a value would be from what its peers lead one to expect. */
  readonly sigmasOf: (move: Move, value: number) => number;
}

export interface ColumnMoves {
  readonly header: string;
  readonly scale: Scale;
  readonly periods: readonly PeriodMoves[];
}

/** From here on, chance is no explanation, unless about one area in each former period moved as far. */
const FAR = 6;

/** With fewer peers, an area is held against its own past. */
const PEERS = 5;

/** An area that always moves about may move so much further than its peers do. */
const OWN = 2;

/** So much further apart than in former periods. */
const SCATTERED = 3;

/** A revision is smaller than a change. */
const REVISION = { spread: 0.02, chance: 0.1 };

/** Steps to the same season of the year before. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['month', 12],
  ['quarter', 4],
]);

/** Changes of one series or period that tell a spread. */
const PAST = 4;

type AllSeries = ReadonlyMap<string, ReleaseSeries>;

/** A column of both releases, with all periods of the two. */
interface Column {
  readonly before: AllSeries;
  readonly after: AllSeries;
  readonly periods: readonly Period[];
}

/** How each column of a release moved that the last one had, period by period. */
export function movesOf({ before, after }: Compared): ColumnMoves[] {
  const all = new Map([...before.periods, ...after.periods].map((period) => [period.id, period]));
  const known = [...all.values()].toSorted((a, b) => a.index - b.index);
  return sharedColumns(before, after).map((shared) => {
    const column = { ...shared, periods: known };
    const scale = scaleOf(
      [...column.before.values(), ...column.after.values()].flatMap(({ values }) => [...values.values()]),
    );
    const history = historyOf(column.before, before, scale);
    const periods = after.periods.map((period) => {
      const isNew = !before.periods.some(({ id }) => id === period.id);
      return isNew ? newPeriod(column, period, scale, history) : revisedPeriod(column, period, scale);
    });
    return { header: column.header, scale, periods: periods.filter(({ moves }) => moves.length > 0) };
  });
}

interface Change {
  readonly key: string;
  readonly series: ReleaseSeries;
  readonly value: number;
  readonly reference: number;
  readonly change: number;
}

/** The changes of former periods: their medians, and what was left of each series' own. */
interface History {
  readonly centres: readonly number[];
  readonly changes: ReadonlyMap<string, readonly number[]>;
  readonly residuals: ReadonlyMap<string, readonly number[]>;
}

function historyOf(all: AllSeries, { periods }: ReleaseView, scale: Scale): History {
  const centres: number[] = [];
  const changes = new Map<string, number[]>();
  const residuals = new Map<string, number[]>();
  for (const period of periods) {
    const own = changesIn({ before: all, after: all, periods }, period, scale);
    const centre = median(own, ({ change }) => change);
    if (centre === undefined) continue;
    centres.push(centre);
    for (const { key, change } of own) {
      listIn(changes, key).push(change);
      listIn(residuals, key).push(change - centre);
    }
  }
  return { centres, changes, residuals };
}

function listIn(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Where a series lacks an earlier period, the last release may have it. */
function changesIn({ before, after, periods }: Column, period: Period, scale: Scale): Change[] {
  return [...after].flatMap(([key, series]): Change[] => {
    const value = series.values.get(period.id);
    const reference = earlierValue(series, period, periods) ?? earlierValue(before.get(key), period, periods);
    if (value === undefined || reference === undefined) return [];
    return [{ key, series, value, reference, change: scale.change(value, reference) }];
  });
}

/** A year before, of what may have seasons; otherwise the newest value before. */
function earlierValue(series: ReleaseSeries | undefined, period: Period, periods: readonly Period[]) {
  const until = (newest: number) =>
    periods.findLast(
      ({ id, cycle, index }) => cycle === period.cycle && index <= newest && series?.values.has(id),
    );
  const earlier = until(period.index - (SEASONS.get(period.cycle) ?? 1)) ?? until(period.index - 1);
  return earlier && series?.values.get(earlier.id);
}

function newPeriod(
  column: Column,
  period: Period,
  scale: Scale,
  { centres, changes, residuals }: History,
): PeriodMoves {
  const own = changesIn(column, period, scale);
  const changed = own.map(({ change }) => change);
  const centre = median(changed) ?? 0;
  const pooled = spreadOf([...residuals.values()].flat(), PAST * 2);
  const across = spreadOf(changed, PEERS);
  const shared = sharedSpread(across, pooled, own.length);
  const norm = remembered((key) => {
    if (across !== null) {
      const self = spreadOf(residuals.get(key) ?? [], PAST) ?? 0;
      return { centre, spread: Math.max(shared, Math.min(self, OWN * Math.max(shared, scale.floor))) };
    }
    const past = changes.get(key) ?? [];
    const unsure = scale.unknown / Math.max(past.length, 1);
    return { centre: median(past) ?? 0, spread: Math.max(spreadOf(past, 2) ?? 0, unsure) };
  });
  const sigmasOf = ({ key, reference }: Pick<Move, 'key' | 'reference'>, value: number) => {
    const { centre: at, spread } = norm(key);
    const noise = scale.noise(value, scale.after(reference, at), reference);
    return (
      (scale.change(value, reference) - at) / Math.hypot(Math.max(spread, scale.floor), Math.sqrt(noise))
    );
  };
  const moves = own.map((one): Move => {
    const expected = scale.after(one.reference, norm(one.key).centre);
    return { ...one, period, expected, sigmas: sigmasOf(one, one.value) };
  });
  const isScattered =
    across !== null && pooled !== null && across > SCATTERED * Math.max(pooled, scale.floor);
  return {
    period,
    isNew: true,
    centre,
    past: centres,
    far: farFrom(residuals, pooled, own.length),
    isScattered,
    moves,
    sigmasOf,
  };
}

function farFrom(residuals: History['residuals'], pooled: number | null, areas: number): number {
  const former = [...residuals.values()].flat();
  if (!pooled || areas < PEERS) return FAR;
  return Math.max(FAR, (quantile(former, 1 - 1 / areas, Math.abs) ?? 0) / pooled);
}

/** Works out each answer once. */
function remembered<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? answer(key);
    known.set(key, value);
    return value;
  };
}

/** Of few areas, what their past tells as well; never much more than that, or many errors would hide each other. */
function sharedSpread(across: number | null, pooled: number | null, areas: number): number {
  if (pooled === null) return across ?? 0;
  const wide = Math.max(across ?? 0, areas < 2 * PEERS ? pooled : 0);
  return Math.min(wide, SCATTERED * pooled);
}

function revisedPeriod({ before, after }: Column, period: Period, scale: Scale): PeriodMoves {
  const own = [...after].flatMap(([key, series]): Change[] => {
    const [value, reference] = [series.values.get(period.id), before.get(key)?.values.get(period.id)];
    if (value === undefined || reference === undefined) return [];
    return [{ key, series, value, reference, change: scale.change(value, reference) }];
  });
  const centre = median(own, ({ change }) => change) ?? 0;
  const spread = Math.max(
    spreadOf(
      own.map(({ change }) => change),
      PEERS,
    ) ?? 0,
    scale.floor * (REVISION.spread / 0.01),
  );
  const at = own.length >= PEERS ? centre : 0;
  const sigmasOf = ({ reference }: Pick<Move, 'reference'>, value: number) => {
    const noise = REVISION.chance * scale.noise(value, scale.after(reference, at), reference);
    return (scale.change(value, reference) - at) / Math.hypot(spread, Math.sqrt(noise));
  };
  const moves = own.map((one): Move => {
    return { ...one, period, expected: scale.after(one.reference, at), sigmas: sigmasOf(one, one.value) };
  });
  return { period, isNew: false, centre, past: [0], far: FAR, isScattered: false, moves, sigmasOf };
}
