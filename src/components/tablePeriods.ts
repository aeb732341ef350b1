import { memoizeWeak } from '../tables/memoize.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';

/** The periods of a table, newest first. Memoised: a long table has many pages. */
export const tablePeriods = memoizeWeak(({ rows }: Pick<Table, 'rows'>): readonly Period[] => {
  return rows.periods.toSorted((a, b) => b.year - a.year || (b.month ?? 12) - (a.month ?? 12));
});
