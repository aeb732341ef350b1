import type { Areas } from '../newsroom/area.ts';
import type { Row, Table } from './table.ts';

type Parts = Omit<Table, 'rows' | 'byArea'>;

/** Builds a table from unsorted rows: sorts by area and period, and numbers the lines. */
export function makeTable(parts: Parts, unsorted: readonly Omit<Row, 'line'>[], areas: Areas): Table {
  const position = new Map(areas.all.map(({ code }, index) => [code, index]));
  const place = ({ area }: Pick<Row, 'area'>) => position.get(area.code) ?? areas.all.length;
  const rows = unsorted
    .toSorted((a, b) => place(a) - place(b) || a.period.index - b.period.index)
    .map((row, index) => ({ ...row, line: index + 2 }));
  const byArea = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byArea.get(row.area.code);
    if (own) own.push(row);
    else byArea.set(row.area.code, [row]);
  }
  return { ...parts, rows, byArea };
}
