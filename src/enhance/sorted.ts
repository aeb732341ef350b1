/** What a row is sorted by; null for a missing value. */
export type SortKey = number | string | null;

/** Rows in the order of their keys. Equal ones stay as they were, and missing ones come last, either way round. */
export function sortedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  descending: boolean,
  inOrder: (a: string, b: string) => number,
): Row[] {
  const sign = descending ? -1 : 1;
  const compare = (a: SortKey, b: SortKey) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : inOrder(String(a), String(b)));
  };
  return rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}
