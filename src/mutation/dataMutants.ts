import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Binding, Story } from '../editions/story.ts';
import { isKnown, latestPoint, type Point, pointBefore, type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { makeTable } from '../tables/makeTable.ts';
import type { Cell, Row, Table } from '../tables/table.ts';
import { withBounds } from '../tables/withBounds.ts';
import type { Mutant } from './mutant.ts';

/** Changes to figures: the text should follow, or be refused. */

type Change = readonly [operator: string, make: (series: Series, latest: Point) => Cell | null];

const CHANGES: readonly Change[] = [
  ['cell raised', (_series, { value }) => (value === null ? null : cellOf(raise(value)))],
  ['cell lowered', (_series, { value }) => (value === null ? null : cellOf(lower(value)))],
  ['value removed', () => ({ value: null, status: ['x'] })],
  ['value made zero', () => cellOf(0)],
  ['tie with the period before', (series, latest) => tie(series, latest)],
];

function cellOf(value: number): Cell {
  return { value, status: [] };
}

function raise(value: number): number {
  return Math.round(value * 1.6) + 3;
}

function lower(value: number): number {
  return Math.floor(value * 0.4);
}

function tie(series: Series, latest: Point): Cell | null {
  const before = pointBefore(series, latest);
  return isKnown(before) ? cellOf(before.value) : null;
}

/** Each change to the latest cell of each figure of the story, for these areas. */
export function changedCells(story: Story, data: NewsroomData, areas: readonly Area[]): Mutant[] {
  const cells = areas.flatMap((area) =>
    story.bindings.map((binding) => ({ binding, area: binding.area ?? area })),
  );
  const distinct = new Map(
    cells.map((cell) => [`${cell.binding.table.id}.${cell.binding.column.name}.${cell.area.code}`, cell]),
  );
  return [...distinct.values()].flatMap(({ binding, area }) => changesOf(binding, area, data));
}

function changesOf({ table, column }: Binding, area: Area, data: NewsroomData): Mutant[] {
  const series = seriesOf(table, column.name, area);
  const latest = latestPoint(series);
  if (!latest || !isKnown(latest)) return [];
  return CHANGES.flatMap(([operator, make]) => {
    const cell = make(series, latest);
    if (!cell || cell.value === latest.value) return [];
    const change = `${table.id}.${column.name}, ${area.name}, ${latest.period.id}: ${latest.value} → ${cell.value ?? '[x]'}`;
    return [
      {
        operator,
        change,
        data: withCell(data, { table, column: column.name, area, period: latest.period.id, cell }),
      },
    ];
  });
}

interface Place {
  readonly table: Table;
  readonly column: string;
  readonly area: Area;
  readonly period: string;
  readonly cell: Cell;
}

/** Copies the data with one cell changed. */
function withCell(data: NewsroomData, { table, column, area, period, cell }: Place): NewsroomData {
  const of = table.columns.get(column);
  const made = ({ cells }: Row) => (of ? withBounds(cell, cells[column], of) : cell);
  const rows = table.rows.map((row) => {
    const here = row.area === area && row.period.id === period;
    return here ? { ...row, cells: { ...row.cells, [column]: made(row) } } : row;
  });
  const tables = new Map(data.tables).set(table.id, makeTable(table, rows, data.areas));
  return { ...data, tables };
}
