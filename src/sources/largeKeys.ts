import { keyOf } from './checkKeys.ts';
import { type ReleaseColumn, SharedColumn } from './releaseColumn.ts';
import type { Release, Source } from './source.ts';

/** As many different keys have a bit each; more of them are sorted. */
const MOST_BITS = 2 ** 29;

/**
 * Rows of which another one speaks too, in the order of the file: of each such set the first, and those that
 * repeat it.
 */
export function repeatedRows({ columns, rows }: Pick<Release, 'columns' | 'rows'>, source: Source): number[] {
  const key = keyOf(source);
  if (key.length === 0 || rows === 0) return [];
  const parts = key.map((name) => numbered(columns[name] ?? [], rows));
  const most = parts.reduce((product, { different }) => product * different, 1);
  if (most <= MOST_BITS && allDiffer(parts, most, rows)) return [];
  const ids = rowIds(parts, rows);
  const again = repeatedIds(ids);
  const repeated: number[] = [];
  if (again.size === 0) return repeated;
  for (let row = 0; row < rows; row += 1) if (again.has(ids[row] ?? -1)) repeated.push(row);
  return repeated;
}

interface Numbered {
  /** By row. */
  readonly codes: Uint8Array | Int32Array;
  /** Code of rows without a value, which is no key; -1 where all have one. */
  readonly missing: number;
  readonly different: number;
}

function numbered(column: ReleaseColumn, rows: number): Numbered {
  if (column instanceof SharedColumn) {
    const { codes, values } = column;
    return { codes, missing: values.indexOf(undefined), different: values.length };
  }
  const known = new Map<unknown, number>([[undefined, 0]]);
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const value = column.at(row);
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    codes[row] = code;
  }
  return { codes, missing: 0, different: known.size };
}

/** Whether no two rows have the same key: what nearly all files are, and soon seen. */
function allDiffer(parts: readonly Numbered[], most: number, rows: number): boolean {
  const ids = new Int32Array(rows);
  for (const { codes, missing, different } of parts) addPart(ids, codes, missing, different);
  const seen = new Uint8Array(Math.ceil(most / 8));
  for (let row = 0; row < rows; row += 1) {
    const id = ids[row] ?? -1;
    if (id < 0) continue;
    const bits = seen[id >>> 3] ?? 0;
    const bit = 1 << (id & 7);
    if ((bits & bit) !== 0) return false;
    seen[id >>> 3] = bits | bit;
  }
  return true;
}

/** -1 where a value is missing. */
function addPart(
  ids: Int32Array | Float64Array,
  codes: Numbered['codes'],
  missing: number,
  different: number,
): void {
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? -1;
    const code = codes[row] ?? missing;
    ids[row] = id < 0 || code === missing ? -1 : id * different + code;
  }
}

/** One number for the values of each row's key; -1 where one of them is missing. */
function rowIds(parts: readonly Numbered[], rows: number): Float64Array {
  const ids = new Float64Array(rows);
  let most = 1;
  for (const { codes, missing, different } of parts) {
    if (most * different > Number.MAX_SAFE_INTEGER) most = renumber(ids);
    addPart(ids, codes, missing, different);
    most *= different;
  }
  return ids;
}

/** Gives the ids smaller numbers. @returns how many different ones there are */
function renumber(ids: Float64Array): number {
  const known = new Map<number, number>();
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? -1;
    if (id < 0) continue;
    const code = known.get(id) ?? known.size;
    known.set(id, code);
    ids[row] = code;
  }
  return known.size;
}

function repeatedIds(ids: Float64Array): Set<number> {
  const sorted = ids.toSorted();
  const again = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const id = sorted[at] ?? -1;
    if (id >= 0 && id === sorted[at - 1]) again.add(id);
  }
  return again;
}
