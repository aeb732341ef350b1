import type { Area } from '../newsroom/area.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';
import { CHANGE_MEASURES } from './changeMeasures.ts';
import { compare, estimateAt, intervalProblem } from './compare.ts';
import { PLACE_MEASURES } from './placeMeasures.ts';
import { RECORD_MEASURES } from './recordMeasures.ts';
import type { Measure, MeasureContext } from './result.ts';
import { isKnown, latestPoint, passingSeries, type Series, seriesOf } from './series.ts';
import { SHARE_MEASURES } from './shareMeasures.ts';
import { SIGN_MEASURES } from './signMeasures.ts';
import { TURN_MEASURES } from './turnMeasures.ts';

/** Areas by what a statement says of each: true, false, or neither. */
export interface AreasTold {
  readonly holds: readonly Area[];
  readonly fails: readonly Area[];
  /** Of a missing or unreliable value, or with nothing to compare it with. */
  readonly untold: readonly Area[];
}

const MEASURES: Readonly<Record<string, Measure | undefined>> = {
  ...CHANGE_MEASURES,
  ...TURN_MEASURES,
  ...RECORD_MEASURES,
  ...PLACE_MEASURES,
  ...SHARE_MEASURES,
  ...SIGN_MEASURES,
};

/** Statements of an area's own figures. */
const OWN: Readonly<Record<string, Measure | undefined>> = Object.fromEntries(
  [
    ['rose', 'fell', 'unchanged', 'unclear', 'doubled', 'tripled', 'halved'],
    ['roseSinceStart', 'fellSinceStart', 'doubledSinceStart', 'halvedSinceStart'],
    ['roseAgain', 'fellAgain', 'roseAfterFalling', 'fellAfterRising'],
    ['recordHigh', 'recordLow', 'aboveNation', 'belowNation', 'levelWithNation', 'majority', 'minority'],
    ['negative', 'zero'],
  ]
    .flat()
    .map((name) => [name, MEASURES[name]]),
);

/** Set against the area of the figure, and which way. */
const BESIDE: Readonly<Record<string, number>> = { higher: 1, lower: -1, level: 0 };

/** What may be asked of all areas. */
export const CONDITIONS: readonly string[] = [...Object.keys(OWN), ...Object.keys(BESIDE)];

/** Only areas that may be compared, and that the table has, are asked. */
export function areasWhere(condition: string, series: Series, context: MeasureContext): AreasTold {
  const { table, column } = series;
  const sign = BESIDE[condition];
  if (sign !== undefined) return areasBeside(sign, series, context);
  const known = told(context.peers)(table);
  const key = `${condition} ${column.name}`;
  const measure = OWN[condition];
  const made =
    known.get(key) ??
    sorted(table, context.peers, (peer) => {
      const own = passingSeries(series, peer);
      const result = isReliable(own) ? measure?.(own, context) : undefined;
      return result?.is === 'judgement' ? result.judgement.truth : null;
    });
  known.set(key, made);
  return made;
}

/** The same for all editions of a story. */
const told = memoizeWeak((_peers: readonly Area[]) =>
  memoizeWeak((_table: Table) => new Map<string, AreasTold>()),
);

function areasBeside(sign: number, series: Series, { peers }: MeasureContext): AreasTold {
  const { table, column, area } = series;
  const own = latestPoint(series);
  const others = peers.filter((peer) => peer !== area);
  return sorted(table, others, (peer) => {
    const theirs = seriesOf(table, column.name, peer);
    const point = latestPoint(theirs);
    if (!isKnown(own) || !isKnown(point) || !isReliable(theirs)) return null;
    const compared = compare(estimateAt(theirs, point), estimateAt(series, own));
    if (intervalProblem(theirs, [point]) || (sign === 0 && compared.isClear === false)) return null;
    return compared.sign === sign;
  });
}

function sorted(table: Table, peers: readonly Area[], truthOf: (area: Area) => boolean | null): AreasTold {
  const asked = peers.filter(({ code, comparable }) => comparable && table.rows.has(code));
  const truths = asked.map((area) => ({ area, truth: truthOf(area) }));
  const of = (wanted: boolean | null) => truths.flatMap(({ area, truth }) => (truth === wanted ? area : []));
  return { holds: of(true), fails: of(false), untold: of(null) };
}

function isReliable(series: Series): boolean {
  const point = latestPoint(series);
  return isKnown(point) && !point.status.includes('u');
}
