import { columnName } from './readSource.ts';
import { type ReleaseColumn, SharedColumn } from './releaseColumn.ts';
import type { ReleaseColumns } from './releaseColumns.ts';
import type { Source } from './source.ts';

/** A row with the key of an earlier one. */
export interface RepeatedRow {
  readonly row: number;
  readonly first: number;
}

/** Names of the columns that identify a row. */
export function keyOf(source: Source): readonly string[] {
  const identifying = Object.entries(source.columns).filter(
    ([, { kind }]) => kind === 'area' || kind === 'period',
  );
  return source.key ?? identifying.flatMap(([header]) => columnName(source, header) ?? []);
}

/** Finds rows with the same key. A row that lacks a value of the key has none. */
export function repeatedRows(columns: ReleaseColumns, rows: number, key: readonly string[]): RepeatedRow[] {
  if (key.length === 0 || rows === 0) return [];
  const parts = key.map((name) => numbered(columns[name] ?? [], rows));
  const { ids, most } = rowIds(parts, rows);
  // A hash table with open addressing: slots hold rows plus one, 0 where they are free.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(rows * 1.5)));
  const mask = slots.length - 1;
  // Small ids follow the order of the file, which is faster than any hash.
  const hashOf = most <= slots.length ? (id: number) => id : scattered;
  const repeated: RepeatedRow[] = [];
  for (let row = 0; row < rows; row += 1) {
    const id = ids[row] ?? -1;
    if (id < 0) continue;
    let slot = hashOf(id) & mask;
    let entry = slots[slot] ?? 0;
    while (entry > 0 && ids[entry - 1] !== id) {
      slot = (slot + 1) & mask;
      entry = slots[slot] ?? 0;
    }
    if (entry === 0) slots[slot] = row + 1;
    else repeated.push({ row, first: entry - 1 });
  }
  return repeated;
}

function scattered(id: number): number {
  const hash = Math.imul((id | 0) ^ ((id / 2 ** 32) | 0), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

interface Numbered {
  /** By row. */
  readonly codes: Uint8Array | Int32Array;
  /** Code of rows without a value; -1 if all have one. */
  readonly missing: number;
  readonly different: number;
}

function numbered(column: ReleaseColumn, rows: number): Numbered {
  if (column instanceof SharedColumn) {
    const { codes, values } = column;
    return { codes, missing: values.indexOf(undefined), different: values.length };
  }
  const known = new Map<unknown, number>([[undefined, 0]]);
  const codes = Int32Array.from({ length: rows }, (_, row) => {
    const value = column.at(row);
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    return code;
  });
  return { codes, missing: 0, different: known.size };
}

/** For each row a number below `most` that identifies its key; -1 if a value is missing. */
function rowIds(parts: readonly Numbered[], rows: number): { ids: Float64Array; most: number } {
  const ids = new Float64Array(rows);
  let most = 1;
  for (const { codes, missing, different } of parts) {
    if (most * different > Number.MAX_SAFE_INTEGER) most = renumber(ids);
    for (let row = 0; row < rows; row += 1) {
      const id = ids[row] ?? -1;
      const code = codes[row] ?? missing;
      ids[row] = id < 0 || code === missing ? -1 : id * different + code;
    }
    most *= different;
  }
  return { ids, most };
}

/** Makes the ids consecutive. @returns their number */
function renumber(ids: Float64Array): number {
  const known = new Map<number, number>();
  for (const [row, id] of ids.entries()) {
    if (id < 0) continue;
    const code = known.get(id) ?? known.size;
    known.set(id, code);
    ids[row] = code;
  }
  return known.size;
}
