import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { latestPeriod } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import type { Status } from '../tables/status.ts';
import type { Table } from '../tables/table.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { CHANGES, type Change } from './changes.ts';
import { type Edits, releasedTable } from './releasedTable.ts';

/** The change in a made-up release. */
export interface Cause {
  /** Table id. */
  readonly table: string;
  /** Column name; null when no column changes alone. */
  readonly column: string | null;
  /** `rise`, `zero`, `no change`. */
  readonly change: string;
  /** Whether it brings a status that none of these figures has had. */
  readonly isUnprecedented: boolean;
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
    const columns = changedColumns(story, table);
    const baselines = columns.flatMap((column) => baselineOf(table, column, story, data) ?? []);
    const ofColumns = baselines.flatMap((baseline) => changesOf([baseline], (each) => !each.isOfTable));
    const ofTable = changesOf(baselines, (each) => each.isOfTable);
    const changed = [...ofColumns, ...ofTable].map(({ edits, status, change, column }): NextRelease => {
      const isUnprecedented = status !== null && !hasHad(table, column ? [column] : columns, status);
      const makeData = () => withTable(data, releasedTable(table, edits, data.areas));
      return { table: table.id, column: column?.name ?? null, change, isUnprecedented, makeData };
    });
    const makeData = () => withTable(data, releasedTable(table, new Map(), data.areas));
    return [
      { table: table.id, column: null, change: NO_CHANGE, isUnprecedented: false, makeData },
      ...changed,
    ];
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

interface MadeChange extends Pick<Change, 'change' | 'status'> {
  /** null for several. */
  readonly column: Column | null;
  readonly edits: Edits;
}

/** Each change with its edits, made to all of the columns at once. Of those with identical edits only the first is kept. */
function changesOf(baselines: readonly Baseline[], isWanted: (change: Change) => boolean): MadeChange[] {
  const [first] = baselines;
  const made = CHANGES.filter(isWanted).flatMap(({ change, kinds, releases, status, isOfTable }) => {
    const own = baselines.filter(({ column }) => kinds.includes(column.kind));
    const column = isOfTable ? null : (first?.column ?? null);
    const parts = own.map((baseline) => releases(baseline));
    return (parts[0] ?? []).map((_, i) => ({
      change,
      status,
      column,
      edits: merged(parts.flatMap((each) => each[i] ?? [])),
    }));
  });
  const keyed = made.map((each) => [JSON.stringify([...each.edits]), each] as const);
  const distinct = new Map(keyed.toReversed());
  return keyed
    .filter(([key, each]) => each.edits.size > 0 && distinct.get(key) === each)
    .map(([, each]) => each);
}

function merged(all: readonly Edits[]): Edits {
  const byArea = Map.groupBy(
    all.flatMap((edits) => [...edits]),
    ([code]) => code,
  );
  return new Map([...byArea].map(([code, own]) => [code, own.flatMap(([, edits]) => edits)]));
}

/** Whether one of the columns has had a status, up to its newest figure. */
function hasHad(table: Table, columns: readonly Column[], status: Status): boolean {
  return columns.some((column) => {
    const newest = latestPeriod(table, column);
    return table.rows.areas.some(({ code }) =>
      table.rows
        .of(code)
        .some(
          ({ period, cells }) =>
            newest !== null && period.index <= newest.index && cells[column.name]?.status.includes(status),
        ),
    );
  });
}

function withTable(data: NewsroomData, table: Table): NewsroomData {
  return { ...data, tables: new Map(data.tables).set(table.id, table) };
}
