import { type Fault, FaultList } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import type { Areas } from '../newsroom/area.ts';
import type { ReadCodes } from './largeColumns.ts';
import type { LeftOut, RawRow } from './rawTable.ts';
import { type ReleasePlace, readRows } from './readRows.ts';
import type { Source } from './source.ts';

/** As many lines are named for a fault, and one that may be the first, and one to see that there are more. */
const NAMED = 7;

/** As many records are looked at again; a file with more wrong records than that is wrong as a whole. */
export const MOST_RECORDS = 10_000;

/** Records in which something is wrong: the first few with each fault, and how many have it. */
export interface Troubles {
  /** By their number, in ascending order. */
  readonly records: readonly number[];
  /** How many records have a fault, by what is said of it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Records that are not looked at again. */
  readonly more: number;
}

/**
 * Finds the records to look at again.
 * @param recordOf number of a record in the file, of one that was read
 * @param others records with another kind of fault
 * @param byCell true where each cell has a place of its own, and not a line
 */
export function findTroubles(
  faulty: readonly ReadCodes[],
  recordOf: (record: number) => number,
  others: readonly number[],
  byCell: boolean,
): Troubles {
  const records = new Set(others);
  const groups = new Map<string, { sum: number; bad: Map<ReadCodes, Set<number>> }>();
  for (const column of faulty) {
    const { counts, first } = badCells(column);
    for (const record of first) records.add(recordOf(record));
    for (const [code, count] of counts) {
      const key = faultKey(column.cells[code]?.problem);
      const group = groups.get(key) ?? { sum: 0, bad: new Map() };
      group.sum += count;
      group.bad.set(column, (group.bad.get(column) ?? new Set()).add(code));
      groups.set(key, group);
    }
  }
  const counted = [...groups].map(([key, { sum, bad }]): [string, number] => {
    return [key, byCell || bad.size === 1 ? sum : recordsWith(bad)];
  });
  const sorted = [...records].sort((a, b) => a - b);
  const more = Math.max(0, sorted.length - MOST_RECORDS);
  return { records: sorted.slice(0, MOST_RECORDS), counts: new Map(counted), more };
}

/** How often each code with a problem stands in a column, and the first records that have it. */
function badCells({ codes, cells }: ReadCodes): { counts: Map<number, number>; first: number[] } {
  const isBad = Uint8Array.from(cells, ({ problem }) => (problem ? 1 : 0));
  const counts = new Map<number, number>();
  const first: number[] = [];
  for (let record = 0; record < (codes?.length ?? 0); record += 1) {
    const code = codes?.[record] ?? -1;
    if (isBad[code] !== 1) continue;
    const count = counts.get(code) ?? 0;
    if (count < NAMED) first.push(record);
    counts.set(code, count + 1);
  }
  return { counts, first };
}

function recordsWith(bad: ReadonlyMap<ReadCodes, ReadonlySet<number>>): number {
  const columns = [...bad];
  const length = Math.max(...columns.map(([{ records }]) => records));
  let count = 0;
  for (let record = 0; record < length; record += 1) {
    if (columns.some(([{ codes }, those]) => those.has(codes?.[record] ?? -1))) count += 1;
  }
  return count;
}

/** What tells one kind of fault from another. */
export function faultKey(problem: Pick<Fault, 'what' | 'mend'> | undefined): string {
  return [problem?.what, problem?.mend].join('\u0000');
}

/** A part of a file, with as many records as have to be looked at to say what is wrong with all of them. */
export interface FaultyPart extends ReleasePlace {
  readonly rows: readonly RawRow[];
  readonly leftOut: LeftOut;
  readonly counts: Troubles['counts'];
  readonly more: number;
}

/** What the reader of small files says of the records, as if it had read the whole file. */
export function faultsIn(
  { rows, leftOut, counts, more, ...place }: FaultyPart,
  source: Source,
  areas: Areas,
): Fault[] {
  const faults = new FaultList();
  readRows({ rows, leftOut }, place, source, areas, faults);
  const told = withoutRepeats(faults.all, (fault) => counts.get(faultKey(fault)));
  if (more === 0) return told;
  const what = `more that is wrong, in ${more} more ${more === 1 ? 'record' : 'records'}`;
  return [...told, { file: place.file, line: 0, column: 0, what, mend: 'mend what is told first' }];
}
