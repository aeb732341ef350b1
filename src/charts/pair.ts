import {
  breaksOf,
  isKnown,
  type KnownPoint,
  knownPoints,
  pointAt,
  pointBefore,
  type Series,
} from '../figures/series.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { periodAt } from './references.ts';
import type { Range } from './rows.ts';
import { refuse } from './type.ts';

/** Two values that may be compared. */
export type Pair = readonly [then: KnownPoint, now: KnownPoint];

/**
 * The newest value and the one before it, unless a block names others.
 * @throws {ChartError} when one of them is missing, or a break lies between them
 */
export function pairOf(series: Series, { from, to }: Range): Pair {
  const now = to ? pointAt(series, periodAt(to, series.table)) : knownPoints(series).at(-1);
  const then = from ? pointAt(series, periodAt(from, series.table)) : now && pointBefore(series, now);
  const when = [then, now].map((point) => point?.period.id ?? 'none').join(' and ');
  const where = `${series.table.id}.${series.column.name} ${inEnglish.places.in(series.area)}, ${when}`;
  if (!isKnown(then) || !isKnown(now) || then.period.index >= now.period.index) {
    refuse({
      key: from ? 'from' : 'column',
      what: `no two values to compare: ${where}`,
      expected: 'a value, and a later one',
      mend: 'name two periods that have values, with from: and to:; or draw a number',
    });
  }
  const broken = breaksOf(series).filter(
    ({ index }) => index > then.period.index && index <= now.period.index,
  );
  if (broken.length > 0) {
    refuse({
      key: from ? 'from' : 'column',
      what: `a comparison across a break: ${where}`,
      expected: `periods that are counted alike; the way of counting changed with ${broken.map(({ id }) => id).join(', ')}`,
      mend: 'draw a number with compare: none, or a line, which shows the break',
    });
  }
  return [then, now];
}
