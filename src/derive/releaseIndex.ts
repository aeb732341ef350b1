import { columnName } from '../sources/readSource.ts';
import { type ReleaseColumn, SharedColumn } from '../sources/releaseColumn.ts';
import type { Release, Source } from '../sources/source.ts';
import type { Row, Table } from '../tables/table.ts';
import { rowOfLine } from '../tables/tableRows.ts';

/** Finds the rows of a release for the area and period of a table's row. */
export type ReleaseIndex = (row: Row) => readonly number[];

/**
 * Indexes the rows of a release for the areas and periods of a table. A file that names no area, or no period, is
 * of the one that the table has; where the table has several, it says of none which it is.
 */
export function releaseIndex(release: Release, source: Source, table: Table): ReleaseIndex {
  const areas = numbered(table.rows.areas.map(({ code }) => code));
  const periods = numbered(table.rows.periods.map(({ id }) => id));
  const areaOf = numbersIn(identifying(release, source, 'area'), areas, release.rows);
  const periodOf = numbersIn(identifying(release, source, 'period'), periods, release.rows);
  // Rows of one area and period are chained: `next` has the row before each, counted from 1.
  const last = new Int32Array(areas.size * periods.size);
  const next = new Int32Array(release.rows);
  for (let row = 0; row < release.rows; row += 1) {
    const [area, period] = [areaOf(row), periodOf(row)];
    if (area < 0 || period < 0) continue;
    const key = area * periods.size + period;
    next[row] = last[key] ?? 0;
    last[key] = row + 1;
  }
  const keys = Int32Array.from(table.rows, ({ area, period }) => {
    return (areas.get(area.code) ?? 0) * periods.size + (periods.get(period.id) ?? 0);
  });
  return ({ line }) => {
    const rows: number[] = [];
    for (let at = last[keys[rowOfLine(line)] ?? 0] ?? 0; at > 0; at = next[at - 1] ?? 0) rows.push(at - 1);
    return rows.reverse();
  };
}

function numbered(values: readonly string[]): ReadonlyMap<unknown, number> {
  return new Map([...new Set(values)].map((value, index) => [value, index]));
}

/** The column that recipes know as `area` or `period`, or the first of that kind. */
function identifying(release: Release, source: Source, kind: 'area' | 'period'): ReleaseColumn | undefined {
  const named = Object.entries(source.columns).find(([, rule]) => rule.kind === kind)?.[0];
  const own = release.columns[kind];
  return own ?? (named === undefined ? undefined : release.columns[columnName(source, named) ?? '']);
}

/** For each row the number of its value, -1 for a value that is not wanted. */
function numbersIn(
  column: ReleaseColumn | undefined,
  known: ReadonlyMap<unknown, number>,
  rows: number,
): (row: number) => number {
  if (!column) return () => (known.size === 1 ? 0 : -1);
  if (column instanceof SharedColumn) {
    const { codes, values } = column;
    const numbers = Int32Array.from(values, (value) => known.get(value) ?? -1);
    return (row) => numbers[codes[row] ?? -1] ?? -1;
  }
  const numbers = Int32Array.from({ length: rows }, (_, row) => known.get(column.at(row)) ?? -1);
  return (row) => numbers[row] ?? -1;
}
