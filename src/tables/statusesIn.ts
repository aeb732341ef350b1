import { memoizeWeak } from './memoize.ts';
import type { Status } from './status.ts';
import type { Table } from './table.ts';

/** The statuses that occur in a table. Memoised: a long table has many pages. */
export const statusesIn = memoizeWeak(
  ({ rows }: Pick<Table, 'rows'>): ReadonlySet<Status> => new Set(rows.statuses.flat()),
);
