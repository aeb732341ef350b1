import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { CHANGES } from './changes.ts';
import { type Edits, releasedTable } from './releasedTable.ts';
import { sceneOf } from './scene.ts';

/** What a made-up release brings, and to which figures. */
export interface Cause {
  /** Id. */
  readonly table: string;
  /** Name; null where all columns of the table have the figures that they had. */
  readonly column: string | null;
  /** `rise`, `zero`, `no change`. */
  readonly change: string;
}

/** The next release of one table, made up: one thing in it is new, everything else is carried on. */
export interface NextRelease extends Cause {
  /** Makes the tables anew whenever it is called: keep no more of them than needed. */
  readonly makeData: () => NewsroomData;
}

export const NO_CHANGE = 'no change';

/** All made-up next releases of the tables that a story uses, in the order of its figures. */
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
 * Columns of which the story speaks at their newest. A published change goes with the figures whose change it
 * is, and a figure of a fixed period stays as it is.
 */
function changedColumns({ bindings }: Story, table: Table): Column[] {
  const bound = bindings.filter((binding) => binding.table === table && binding.period === null);
  const columns = bound.map(({ column }) => table.columns.get(column.changeOf ?? '') ?? column);
  return [...new Set(columns)];
}

/** Each change with the cells that it makes; one that makes the same cells as another before it is left out. */
function changesOf(
  column: Column,
  table: Table,
  story: Story,
  data: NewsroomData,
): [change: string, edits: Edits][] {
  const scene = sceneOf(table, column, story, data);
  if (!scene) return [];
  const made = CHANGES.filter(({ kinds }) => kinds.includes(column.kind)).flatMap(({ change, releases }) =>
    releases(scene).map((edits): [string, Edits] => [change, edits]),
  );
  const distinct = new Map(made.toReversed().map((each) => [JSON.stringify([...each[1]]), each]));
  return made.filter((each) => each[1].size > 0 && distinct.get(JSON.stringify([...each[1]])) === each);
}

function withTable(data: NewsroomData, table: Table): NewsroomData {
  return { ...data, tables: new Map(data.tables).set(table.id, table) };
}
