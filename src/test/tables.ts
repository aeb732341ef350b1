import type { ChartContext } from '../charts/chart.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { areasOf } from '../newsroom/areas.ts';
import { breaksOfCauses, type DeclaredBreak } from '../tables/breaks.ts';
import { type Column, type ColumnSpec, columnSchema } from '../tables/column.ts';
import type { FoundCells } from '../tables/filePlace.ts';
import { type Period, parsePeriod } from '../tables/period.ts';
import { parseStatus, type Status } from '../tables/status.ts';
import type { Cell, Row, Table, TableSource } from '../tables/table.ts';
import { TableRows } from '../tables/tableRows.ts';
import { inEnglish } from '../words/inEnglish.ts';

/** Made-up places and tables that tests across the engine share. */

function place(index: number, name: string, slug: string, more: Partial<Area> = {}): Area {
  return {
    code: `X${String(index).padStart(8, '0')}`,
    name,
    slug,
    kind: 'shire',
    parent: 'X00000000',
    article: '',
    preposition: 'in',
    aliases: [],
    comparable: true,
    tile: null,
    ...more,
  };
}

/** Five shires, one of which must not be compared, and the country that they make up. */
export const sampleAreas: Areas = areasOf([
  place(0, 'Albia', 'albia', { kind: 'country', parent: null }),
  place(1, 'West Marches', 'west-marches', {
    article: 'the',
    tile: { column: 0, row: 0 },
    groups: { region: 'Uplands', neighbours: 'West Moors; East Mere' },
  }),
  place(2, 'West Moors', 'west-moors', {
    article: 'the',
    tile: { column: 1, row: 0 },
    groups: { region: 'Uplands' },
  }),
  place(3, 'Eastmere', 'eastmere', {
    tile: { column: 1, row: 1 },
    aliases: ['East Mere'],
    groups: { region: 'Seaboard' },
  }),
  place(4, 'Isle of Gulls', 'isle-of-gulls', {
    article: 'the',
    preposition: 'on',
    tile: { column: 0, row: 1 },
    groups: { region: 'Seaboard', neighbours: 'Eastmere' },
  }),
  place(5, 'Old Town', 'old-town', { comparable: false, tile: { column: 2, row: 1 } }),
]);

export function sampleArea(slug: string): Area {
  const area = sampleAreas.bySlug.get(slug);
  if (!area) throw new RangeError(`no such made-up area: ${slug}`);
  return area;
}

/**
 * A number, null for "not available", or a number (or nothing) and its markers: `[12, '[p]']`; of an estimate, and
 * its bounds: `[14, '', 12, 17]`.
 */
export type SampleCell =
  | number
  | null
  | readonly [value: number | null, status: string, lower?: number, upper?: number];

export interface SampleTable {
  readonly id?: string;
  readonly periods: readonly string[];
  readonly columns: Readonly<Record<string, Partial<ColumnSpec>>>;
  /** By slug of the area, then by column: a cell for each period. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, readonly SampleCell[]>>>>;
  readonly breaks?: readonly DeclaredBreak[];
  readonly gapped?: boolean;
  readonly areas?: Areas;
}

/** A table of made-up figures, as `src/tables` would have read it. */
export function sampleTable(spec: SampleTable): Table {
  const areas = spec.areas ?? sampleAreas;
  const periods = spec.periods.map(period);
  const rows: Row[] = [];
  for (const area of areas.all) {
    const columns = spec.cells[area.slug];
    if (!columns) continue;
    periods.forEach((each, index) => {
      const cells = Object.entries(columns).map(([name, values]) => [name, cellOf(values[index])] as const);
      rows.push({ area, period: each, cells: Object.fromEntries(cells), line: rows.length + 2 });
    });
  }
  return {
    id: spec.id ?? 'thefts',
    title: 'Made-up thefts',
    description: 'Figures that nobody has counted',
    columns: new Map(Object.entries(spec.columns).map(([name, column]) => [name, columnOf(name, column)])),
    rows: TableRows.of(rows),
    breaks: breaksOfCauses(spec.breaks ?? []),
    gapped: spec.gapped ?? false,
    sources: [sampleSource],
    found: foundIn(spec, rows.length),
  };
}

/** All cells but those of columns with a formula stand in one file, as in the table. */
function foundIn({ columns }: SampleTable, rows: number): FoundCells[] {
  const published = Object.entries(columns).filter(([, { formula }]) => formula === undefined);
  if (published.length === 0) return [];
  return [
    {
      source: sampleSource.id,
      released: sampleSource.released,
      file: 'made-up.csv',
      unit: 'line',
      columns: Object.fromEntries(published.map(([name, { title = name }]) => [name, [title]])),
      cells: [rows === 1 ? '2 2' : `2-${rows + 1} 2`],
    },
  ];
}

const sampleSource: TableSource = {
  id: 'made-up',
  publisher: 'Office for Invention',
  title: 'Made-up statistics',
  url: 'https://example.org/made-up',
  licence: { name: 'Public domain', url: 'https://example.org/licence' },
  attribution: 'Invented by the Office for Invention',
  obtained: { how: 'original', note: '' },
  released: '2024-01-31',
};

function columnOf(name: string, spec: Partial<ColumnSpec>): Column {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const unit = { one: 'theft', many: 'thefts' };
  return { ...columnSchema.parse({ title, kind: 'count', unit, ...spec }), name };
}

function cellOf(cell: SampleCell | undefined): Cell {
  if (cell === undefined || cell === null) return { value: null, status: ['x'] };
  if (typeof cell === 'number') return { value: cell, status: [] };
  const [value, status, lower, upper] = cell;
  const bounds = lower === undefined || upper === undefined ? undefined : { lower, upper };
  return { value, status: statuses(status), ...(bounds && { bounds }) };
}

function statuses(text: string): Status[] {
  const parsed = parseStatus(text);
  if (!parsed) throw new RangeError(`not a status: ${text}`);
  return parsed;
}

export function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (!parsed) throw new RangeError(`not a period: ${id}`);
  return parsed;
}

/** Where a chart of the tables is drawn for: the edition of the West Marches, unless told otherwise. */
export function chartContext(tables: readonly Table[], more: Partial<ChartContext> = {}): ChartContext {
  return {
    tables: new Map(tables.map((table) => [table.id, table])),
    areas: sampleAreas,
    area: sampleArea('west-marches'),
    nation: sampleArea('albia'),
    language: inEnglish,
    ...more,
  };
}
