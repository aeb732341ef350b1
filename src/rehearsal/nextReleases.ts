import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { baselineOf } from './baseline.ts';
import { CHANGES } from './changes.ts';
import { type Edits, releasedTable } from './releasedTable.ts';

/** The change in a made-up release. */
export interface Cause {
  /** Table id. */
  readonly table: string;
  /** Column name; null when every figure is carried forward. */
  readonly column: string | null;
  /** `rise`, `zero`, `no change`. */
  readonly change: string;
}

/** A made-up next release of one table: one change, everything else carried forward. */
export interface NextRelease extends Cause {
  /** Builds the tables on each call, to save memory: don't keep the results. */
  readonly makeData: () => NewsroomData;
}

export const NO_CHANGE = 'no change';

/** All made-up releases of a story's tables, in the order of its figures. */
export function nextReleases(story: Story, data: NewsroomData): NextRelease[] {
  const tables = new Set(story.bindings.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const make = (cause: Omit<Cause, 'table'>, edits: Edits): NextRelease => {
      const makeData = () => withTable(data, releasedTable(table, cause.column ?? '', edits, data.areas));
      return { table: table.id, ...cause, makeData };
    };
    const changed = changedColumns(story, table).flatMap((column) =>
      changesOf(column, table, story, data).map(([change, edits]) =>
        make({ column: column.name, change }, edits),
      ),
    );
    return [make({ column: null, change: NO_CHANGE }, new Map()), ...changed];
  });
}

/**
 * Columns whose newest figure the story uses. A published change follows from its own base column; a figure
 * of a fixed period does not change.
 */
function changedColumns({ bindings }: Story, table: Table): Column[] {
  const bound = bindings.filter((binding) => binding.table === table && binding.period === null);
  const columns = bound.map(({ column }) => table.columns.get(column.changeOf ?? '') ?? column);
  return [...new Set(columns)];
}

/** Each change with its edits. Of changes with identical edits only the first is kept. */
function changesOf(
  column: Column,
  table: Table,
  story: Story,
  data: NewsroomData,
): [change: string, edits: Edits][] {
  const baseline = baselineOf(table, column, story, data);
  if (!baseline) return [];
  const made = CHANGES.filter(({ kinds }) => kinds.includes(column.kind)).flatMap(({ change, releases }) =>
    releases(baseline).map((edits): [string, Edits] => [change, edits]),
  );
  const distinct = new Map(made.toReversed().map((each) => [JSON.stringify([...each[1]]), each]));
  return made.filter((each) => each[1].size > 0 && distinct.get(JSON.stringify([...each[1]])) === each);
}

function withTable(data: NewsroomData, table: Table): NewsroomData {
  return { ...data, tables: new Map(data.tables).set(table.id, table) };
}
