import { ask } from './asked.ts';
import { memoizeWeak } from './memoize.ts';
import { laterPeriod, type Period } from './period.ts';
import type { Table } from './table.ts';

/**
 * Which periods of a table follow each other. In most tables each begins where another ends, and one that is
 * missing is a hole. A gapped table has its figures at intervals, as of a census or a survey every second year:
 * there, the period before is the one before in the table.
 */

type Scheduled = Pick<Table, 'id' | 'rows' | 'gapped'>;

const periodsIn = memoizeWeak(({ periods }: Table['rows']): readonly Period[] =>
  periods.toSorted((a, b) => a.index - b.index),
);

/** All periods of a table, of whatever area, earliest first. */
export function periodsOf(table: Pick<Table, 'id' | 'rows'>): readonly Period[] {
  ask(table, 'periods');
  return periodsIn(table.rows);
}

/** Index of the period that a change is measured from, the last that does not overlap; null where there is none. */
export function indexBefore(table: Scheduled, { index, length }: Period): number | null {
  if (!table.gapped) return index - length;
  return periodsOf(table).findLast((other) => other.index <= index - length)?.index ?? null;
}

/** True where no figure is missing between two periods, which may overlap. */
export function isNext(table: Scheduled, earlier: Period, later: Period): boolean {
  const apart = later.index - earlier.index;
  if (earlier.cycle !== later.cycle || apart <= 0) return false;
  if (!table.gapped && apart > later.length) return false;
  return apart === 1 || !periodsOf(table).some(({ index }) => index > earlier.index && index < later.index);
}

/** True where no two periods follow each other, and nothing says that they need not. */
export function seemsGapped(table: Scheduled): boolean {
  const periods = periodsOf(table);
  const [first, second] = periods;
  if (table.gapped || !first || !second) return false;
  return periods.every((period, i) => {
    const next = periods[i + 1];
    return !next || !isNext(table, period, next);
  });
}

/** The period that a table's next release brings: as long after the newest as that is after the one before. */
export function periodAfter(table: Scheduled, period: Period): Period {
  const before = periodsOf(table).findLast(({ index }) => index < period.index);
  const apart = before ? period.index - before.index : period.length;
  return laterPeriod(period, table.gapped ? apart : Math.min(apart, period.length));
}
