import { least, median, quantile } from 'd3';
import type { Period } from '../../tables/period.ts';
import { type AllSeries, type ReleaseSeries, sharedColumns } from '../releaseView.ts';
import {
  type Change,
  type Column,
  changesIn,
  deviationOf,
  type History,
  historiesOf,
  PAST,
} from './history.ts';
import { type Scale, scaleOf, sigmasOff, spreadBeyondChance, spreadOf } from './scale.ts';
import type { Compared } from './suspicion.ts';

/** How one value moved, beside how others did. */
export interface Move {
  readonly key: string;
  readonly series: ReleaseSeries;
  readonly period: Period;
  readonly value: number;
  /** What it is set against: the last release's own value, or that of the period or of the year before. */
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
  /** The median change, from the period before or from a year before, whichever was steadier in the past. */
  readonly centre: number;
  /** The same of earlier periods, in the last release. */
  readonly past: readonly number[];
  /** From so many standard deviations on, a value is out of step. */
  readonly far: number;
  /** True where areas moved apart as they never did before. */
  readonly isScattered: boolean;
  readonly moves: readonly Move[];
  /** In standard deviations, how far a value would be from what its peers lead one to expect. */
  readonly sigmasOf: (move: Pick<Move, 'key' | 'reference'>, value: number) => number;
}

export interface ColumnMoves {
  readonly header: string;
  /** As the last release had it. */
  readonly former: AllSeries;
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

/** Former periods that tell how far a whole column moves. */
export const PAST_PERIODS = 3;

/** How each column of a release moved that the last one had, period by period. */
export function movesOf({ before, after }: Compared): ColumnMoves[] {
  const all = new Map([...before.periods, ...after.periods].map((period) => [period.id, period]));
  const known = [...all.values()].toSorted((a, b) => a.index - b.index);
  return sharedColumns(before, after).map((shared) => {
    const column = { ...shared, periods: known };
    const scale = scaleOf(column.before, column.after);
    const histories = historiesOf(column.before, before.periods, scale);
    const periods = after.periods.map((period) => {
      const isNew = !before.periods.some(({ id }) => id === period.id);
      return isNew ? newPeriod(column, period, scale, histories) : revisedPeriod(column, period, scale);
    });
    const moved = periods.filter(({ moves }) => moves.length > 0);
    return { header: column.header, former: column.before, scale, periods: moved };
  });
}

function newPeriod(column: Column, period: Period, scale: Scale, histories: readonly History[]): PeriodMoves {
  const tried = histories.flatMap((history) => {
    const own = changesIn(column, period, scale, history);
    return own.length === 0 ? [] : { history, own, centre: median(own, ({ change }) => change) ?? 0 };
  });
  const spreadOrAny = (spread: number | null) => spread ?? Number.POSITIVE_INFINITY;
  const closest = least(tried, ({ history }) => spreadOrAny(history.pooled));
  const steadiest = least(tried, ({ history }) => spreadOrAny(spreadOf(history.centres, PAST_PERIODS)));
  const { moves, sigmasOf, isScattered, far } = closest
    ? movesFrom(closest, period, scale)
    : { moves: [], sigmasOf: () => 0, isScattered: false, far: FAR };
  const { centre, past } = { centre: steadiest?.centre ?? 0, past: steadiest?.history.centres ?? [] };
  return { period, isNew: true, centre, past, far, isScattered, moves, sigmasOf };
}

function movesFrom(
  { history, own, centre }: { history: History; own: readonly Change[]; centre: number },
  period: Period,
  scale: Scale,
): Pick<PeriodMoves, 'moves' | 'sigmasOf' | 'isScattered' | 'far'> {
  const { changes, residuals, pooled, sigmas } = history;
  const deviations = own.map((one) => deviationOf(one, centre, scale));
  const across = spreadBeyondChance(deviations, PEERS);
  const shared = sharedSpread(across, pooled, own.length, scale);
  const norm = remembered((key) => {
    if (across !== null) {
      const own = residuals.get(key) ?? [];
      const most = Math.min(spreadOf(own, PAST) ?? 0, OWN * Math.max(shared, scale.floor));
      // A short past tells less of an area than its peers do.
      const weight = own.length / (own.length + 2 * PAST);
      return { centre, spread: Math.max(shared, Math.sqrt(weight * most ** 2 + (1 - weight) * shared ** 2)) };
    }
    const past = changes.get(key) ?? [];
    const unsure = scale.unknown / Math.max(past.length, 1);
    return { centre: median(past) ?? 0, spread: Math.max(spreadOf(past, 2) ?? 0, unsure) };
  });
  const sigmasOf: PeriodMoves['sigmasOf'] = ({ key, reference }, value) => {
    const { centre: at, spread } = norm(key);
    return sigmasOff(deviationOf({ value, reference }, at, scale), Math.max(spread, scale.floor));
  };
  const moves = own.map((one): Move => {
    const expected = scale.after(one.reference, norm(one.key).centre);
    return { ...one, period, expected, sigmas: sigmasOf(one, one.value) };
  });
  const isTooFew = pooled === null || own.length < PEERS;
  const usual = Math.max(pooled ?? 0, scale.floor);
  const apart = deviations.map((one) => sigmasOff(one, usual));
  const isScattered = !isTooFew && (spreadOf(apart, PEERS) ?? 0) > SCATTERED;
  const far = isTooFew ? FAR : Math.max(FAR, quantile(sigmas, 1 - 1 / own.length, Math.abs) ?? 0);
  return { moves, sigmasOf, isScattered, far };
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
function sharedSpread(across: number | null, pooled: number | null, areas: number, { floor }: Scale): number {
  if (pooled === null) return across ?? 0;
  const wide = Math.max(across ?? 0, areas < 2 * PEERS ? pooled : 0);
  return Math.min(wide, SCATTERED * Math.max(pooled, floor));
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
