import type { Fault } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { chosenRecords, filledDown } from './chosenRecords.ts';
import { largeColumns } from './largeColumns.ts';
import { findTroubles, MOST_RECORDS, type Troubles } from './largeFaults.ts';
import { repeatedRows } from './largeKeys.ts';
import type { LargeLayout } from './largeLayout.ts';
import type { LeftOut } from './rawTable.ts';
import type { ScannedColumns } from './scanColumns.ts';
import type { Release, Source } from './source.ts';

/** A large file, read: the release, or everything that is wrong with it. */
export interface LargeReading {
  readonly release: Release | null;
  readonly faults: readonly Fault[];
  readonly sha256: string;
}

/** What was read of a large file: what is of use where there are no troubles. */
export interface Judged extends Pick<Release, 'columns' | 'rows' | 'read' | 'dropped'> {
  readonly troubles: Troubles;
}

/** @param byCell true where each cell of the file has a place of its own, and not a line */
export function judge(
  scanned: ScannedColumns,
  layout: LargeLayout,
  source: Source,
  areas: Areas,
  byCell: boolean,
): Judged {
  const chosen = chosenRecords(filledDown(scanned, layout), layout);
  const { columns, faulty } = largeColumns(chosen.scanned, layout, source, areas);
  const recordOf = (record: number) => chosen.numbers?.[record] ?? record;
  const rows = chosen.scanned.rows * layout.parts;
  const repeats = repeatedRows({ columns, rows }, source);
  const others = repeats.slice(0, MOST_RECORDS).map((row) => recordOf(Math.floor(row / layout.parts)));
  if (chosen.emptied !== null) others.push(chosen.emptied);
  const troubles = findTroubles(faulty, recordOf, others, byCell);
  const more = troubles.more + Math.max(0, repeats.length - MOST_RECORDS);
  const { dropped } = chosen;
  return { columns, rows, read: scanned.rows, dropped, troubles: { ...troubles, more } };
}

export function isClean({ troubles }: Judged): boolean {
  return troubles.records.length === 0;
}

/**
 * Counts the records that did not come over, because the first entry of `keep` leaves them out.
 * @param all records of the file
 */
export function withRest<T extends Judged>(part: T, all: number): T {
  const [first, ...others] = part.dropped;
  if (!first) return part;
  return { ...part, read: all, dropped: [{ ...first, rows: first.rows + all - part.read }, ...others] };
}

export function releaseOf({ columns, rows, read, dropped }: Judged, date: string, leftOut: LeftOut): Release {
  return { date, columns, rows, read, dropped: dropped.filter((each) => each.rows > 0), leftOut, notes: [] };
}
