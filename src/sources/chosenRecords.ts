import type { CodedTexts } from './codedColumn.ts';
import type { LargeLayout } from './largeLayout.ts';
import type { ScannedColumns } from './scanColumns.ts';
import type { DroppedRows } from './shapeTable.ts';

export interface ChosenRecords {
  readonly scanned: ScannedColumns;
  /** By filter, those that left out nothing among them. */
  readonly dropped: readonly DroppedRows[];
  /** By record that is left, its number in the file; null where all are. */
  readonly numbers: Int32Array | null;
  /** A record that an entry of `keep` left out with all others; null where none did. */
  readonly emptied: number | null;
}

/** Gives an empty cell the text above it, where that is declared. */
export function filledDown(scanned: ScannedColumns, { fillDown }: LargeLayout): ScannedColumns {
  const texts = new Map(scanned.texts);
  for (const index of fillDown) {
    const column = texts.get(index);
    if (column) texts.set(index, filled(column));
  }
  return { ...scanned, texts };
}

function filled({ texts, codes }: CodedTexts): CodedTexts {
  const empty = texts.map((text) => text.trim() === '');
  let last = -1;
  const all = codes.map((code) => {
    if (!empty[code]) last = code;
    return last < 0 ? code : last;
  });
  return { texts, codes: all };
}

/** Leaves out records as the source declares it. */
export function chosenRecords(scanned: ScannedColumns, { filters }: LargeLayout): ChosenRecords {
  if (filters.length === 0) return { scanned, dropped: [], numbers: null, emptied: null };
  let numbers = Int32Array.from({ length: scanned.rows }, (_, record) => record);
  let emptied: number | null = null;
  const dropped = filters.map(({ entry, index, because, leavesOut }) => {
    const column = scanned.texts.get(index);
    const out = column?.texts.map(leavesOut) ?? [];
    const before = numbers;
    numbers = before.filter((record) => !out[column?.codes[record] ?? -1]);
    if (entry === 'keep' && numbers.length === 0) emptied ??= before[0] ?? null;
    return { because, rows: before.length - numbers.length };
  });
  return {
    scanned: only(scanned, numbers),
    dropped,
    numbers,
    emptied,
  };
}

function only({ texts, numbers }: ScannedColumns, records: Int32Array): ScannedColumns {
  const pick = (codes: Int32Array) => records.map((record) => codes[record] ?? 0);
  return {
    rows: records.length,
    texts: mapped(texts, ({ texts, codes }) => withoutUnused(texts, pick(codes), 0)),
    numbers: mapped(numbers, (column) => ({
      numbers: Float64Array.from(records, (record) => column.numbers[record] ?? 0),
      ...(column.codes ? withoutUnused(column.texts, pick(column.codes), 1) : { texts: [], codes: null }),
    })),
  };
}

function mapped<T>(columns: ReadonlyMap<number, T>, change: (column: T) => T): Map<number, T> {
  return new Map([...columns].map(([index, column]) => [index, change(column)]));
}

/**
 * What only stands in records that are left out is not read, whatever it is.
 * @param first code of the first text; those below it stay
 */
function withoutUnused(texts: readonly string[], codes: Int32Array, first: number): CodedTexts {
  const used = new Uint8Array(texts.length + first);
  for (const code of codes) used[code] = 1;
  const left = texts.filter((_, index) => used[index + first] === 1);
  let next = 0;
  const renamed = Int32Array.from(used, (isUsed, code) => {
    if (code < first) return code;
    return isUsed === 1 ? first + next++ : -1;
  });
  return { texts: left, codes: codes.map((code) => renamed[code] ?? code) };
}
