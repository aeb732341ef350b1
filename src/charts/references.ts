import { type Area, NOWHERE } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { Table } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartContext, ChartProblem, ChartSettings } from './chart.ts';
import { OF_ALL } from './referenceNames.ts';
import { unknownName } from './settings.ts';

/**
 * Names in settings mean the same in every chart type, so they are checked once, before a type reads them, and
 * trusted from then on.
 */
const COLUMN_KEYS = ['column', 'columns'];
const AREA_KEYS = ['area', 'areas', 'highlight', 'reference', 'baseline'];
const PERIOD_KEYS = ['period', 'periods', 'from', 'to', 'index'];
/** Of settings that are lists of objects, the fields that name periods. */
const PERIOD_FIELDS: readonly (readonly [key: string, field: string])[] = [
  ['callouts', 'at'],
  ['spans', 'from'],
  ['spans', 'to'],
];

export interface ColumnOf {
  readonly table: Table;
  readonly column: Column;
}

/** Every unknown name in the settings. */
export function referenceProblems(settings: ChartSettings, context: ChartContext): ChartProblem[] {
  const names = (keys: readonly string[]) =>
    keys.flatMap((key) => namesAt(settings[key]).map((name) => [key, name] as const));
  const columns = names(COLUMN_KEYS);
  const table = columns.map(([, ref]) => context.tables.get(tableOf(ref))).find((found) => found);
  return [
    ...columns.flatMap(([key, ref]) => columnProblem(key, ref, context)),
    ...tablesProblem(columns, context),
    ...[...names(AREA_KEYS), ...linesNamed(settings)].flatMap(([key, name]) =>
      areaProblem(key, name, context),
    ),
    ...names(['kind']).flatMap(([key, name]) => kindProblem(key, name, context)),
    ...(table
      ? [...names(PERIOD_KEYS), ...PERIOD_FIELDS.flatMap((each) => namesWithin(settings, ...each))].flatMap(
          ([key, name]) => periodProblem(key, name, table),
        )
      : []),
  ];
}

/** Ids of the tables that a block names, known or not. */
export function tablesNamed(settings: ChartSettings): string[] {
  return COLUMN_KEYS.flatMap((key) => namesAt(settings[key]).map(tableOf));
}

function tableOf(ref: string): string {
  return ref.split('.')[0] ?? '';
}

/** The schema reports values of another shape. */
function namesAt(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? String(one) : []));
}

/** Names in a field of each of several objects. */
function namesWithin(settings: ChartSettings, key: string, field: string): (readonly [string, string])[] {
  const all: readonly unknown[] = [settings[key]].flat();
  return all.flatMap((one) => {
    const value: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, field) : undefined;
    return namesAt(value).map((name) => [key, name] as const);
  });
}

/** A line may stand at a number, or at a value of all areas. */
function linesNamed(settings: ChartSettings): (readonly [string, string])[] {
  return namesWithin(settings, 'lines', 'value').filter(
    ([, name]) => Number.isNaN(Number(name)) && !OF_ALL.includes(name),
  );
}

function columnProblem(key: string, ref: string, { tables }: ChartContext): ChartProblem[] {
  const [tableId = '', columnName = ''] = ref.split('.');
  const table = tables.get(tableId);
  if (!table) return [unknownName(key, 'table', tableId, [...tables.keys()])];
  if (table.columns.has(columnName)) return [];
  return [unknownName(key, `column of ${tableId}`, columnName, [...table.columns.keys()])];
}

function tablesProblem(
  columns: readonly (readonly [string, string])[],
  context: ChartContext,
): ChartProblem[] {
  const ids = [...new Set(columns.map(([, ref]) => tableOf(ref)))];
  if (ids.length < 2 || !ids.every((id) => context.tables.has(id))) return [];
  return [
    {
      key: 'columns',
      what: `columns of different tables: ${ids.join(', ')}`,
      expected: 'columns of one table, whose periods and areas are the same',
      mend: 'derive a table that holds all of them, or draw two charts',
    },
  ];
}

function areaProblem(key: string, name: string, context: ChartContext): ChartProblem[] {
  if (findArea(name, context)) return [];
  const known = context.areas.all.flatMap((area) => [area.slug, area.name]);
  const names = context.nation === NOWHERE ? ['area'] : ['area', 'nation'];
  return [unknownName(key, 'area', name, [...names, ...known])];
}

function kindProblem(key: string, name: string, { areas }: ChartContext): ChartProblem[] {
  const kinds = [...new Set(areas.all.map((area) => area.kind))];
  return kinds.includes(name) ? [] : [unknownName(key, 'kind of area', name, kinds)];
}

function periodProblem(key: string, name: string, table: Table): ChartProblem[] {
  const periods = periodsOf(table);
  if (periods.some((period) => isCalled(period, name))) return [];
  return [
    unknownName(
      key,
      `period of ${table.id}`,
      name,
      periods.map((period) => period.id),
    ),
  ];
}

function findColumn(ref: string, { tables }: ChartContext): ColumnOf | null {
  const [tableId = '', columnName = ''] = ref.split('.');
  const table = tables.get(tableId);
  const column = table?.columns.get(columnName);
  return table && column ? { table, column } : null;
}

function findArea(name: string, { area, nation, areas }: ChartContext): Area | null {
  if (name === 'area') return area;
  if (name === 'nation') return nation === NOWHERE ? null : nation;
  return areas.bySlug.get(name) ?? areaNamed(areas, name);
}

function isCalled(period: Period, name: string): boolean {
  return period.id === name || inEnglish.periods.label(period) === name;
}

/** A column that `referenceProblems` has found to exist. */
export function columnAt(ref: string, context: ChartContext): ColumnOf {
  const found = findColumn(ref, context);
  if (!found) throw new RangeError(`a column that was never checked: ${ref}`);
  return found;
}

/** An area that `referenceProblems` has found to exist. */
export function areaAt(name: string, context: ChartContext): Area {
  const found = findArea(name, context);
  if (!found) throw new RangeError(`an area that was never checked: ${name}`);
  return found;
}

/** A period that `referenceProblems` has found to exist. */
export function periodAt(name: string, table: Table): Period {
  const found = periodsOf(table).find((period) => isCalled(period, name));
  if (!found) throw new RangeError(`a period that was never checked: ${name}`);
  return found;
}
