import { type Area, NOWHERE } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { addsUp, type Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { Table } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartContext, ChartProblem, ChartSettings } from './chart.ts';
import { unknownName } from './settings.ts';

/**
 * Names in settings mean the same in every chart type, so they are checked once, before a type reads them, and
 * trusted from then on. Of settings that are lists of objects, the field that holds the name.
 */
const NAMES = {
  column: ['column', 'columns'],
  area: ['area', 'areas', 'highlight', 'reference', 'baseline', 'lines.value'],
  kind: ['kind'],
  period: ['period', 'from', 'to', 'index', 'callouts.at', 'spans.from', 'spans.to'],
} as const;

/** What a line of a ranking may stand at, besides areas and numbers. */
export const OF_ALL: readonly string[] = ['median', 'average'];

export interface ColumnOf {
  readonly table: Table;
  readonly column: Column;
}

/** A name, and the key of the block that it stands at. */
type Named = readonly [key: string, name: string];

/** Values of another shape are left to the schema. */
function namesIn(settings: ChartSettings, what: keyof typeof NAMES): Named[] {
  return NAMES[what].flatMap((path): Named[] => {
    const [key = '', field] = path.split('.');
    const all: readonly unknown[] = [settings[key]].flat();
    return all.flatMap((one): Named[] => {
      const inside = typeof one === 'object' && one !== null && field ? Reflect.get(one, field) : undefined;
      const name: unknown = field ? inside : one;
      return typeof name === 'string' || typeof name === 'number' ? [[key, String(name)]] : [];
    });
  });
}

/** Every unknown name in the settings. */
export function referenceProblems(settings: ChartSettings, context: ChartContext): ChartProblem[] {
  const { areas, tables } = context;
  const columns = namesIn(settings, 'column');
  const table = columns.map(([, ref]) => tables.get(tableOf(ref))).find((found) => found);
  const kinds = [...new Set(areas.all.map((area) => area.kind))];
  // A line may stand at a number, or at a value of all areas.
  const named = namesIn(settings, 'area').filter(
    ([key, name]) => key !== 'lines' || !(OF_ALL.includes(name) || Number.isFinite(Number(name))),
  );
  return [
    ...columns.flatMap(([key, ref]) => columnProblem(key, ref, context)),
    ...tablesProblem(columns, context),
    ...named.flatMap(([key, name]) => areaProblem(key, name, context)),
    ...namesIn(settings, 'kind').flatMap(([key, name]) =>
      kinds.includes(name) ? [] : [unknownName(key, 'kind of area', name, kinds)],
    ),
    ...(table ? namesIn(settings, 'period').flatMap(([key, name]) => periodProblem(key, name, table)) : []),
  ];
}

/** Ids of the tables that a block names, known or not. */
export function tablesNamed(settings: ChartSettings): string[] {
  return namesIn(settings, 'column').map(([, ref]) => tableOf(ref));
}

function tableOf(ref: string): string {
  return ref.split('.')[0] ?? '';
}

function columnProblem(key: string, ref: string, { tables }: ChartContext): ChartProblem[] {
  const [tableId = '', columnName = ''] = ref.split('.');
  const table = tables.get(tableId);
  if (!table) return [unknownName(key, 'table', tableId, [...tables.keys()])];
  if (table.columns.has(columnName)) return [];
  return [unknownName(key, `column of ${tableId}`, columnName, [...table.columns.keys()])];
}

function tablesProblem(columns: readonly Named[], { tables }: ChartContext): ChartProblem[] {
  const ids = [...new Set(columns.map(([, ref]) => tableOf(ref)))];
  if (ids.length < 2 || !ids.every((id) => tables.has(id))) return [];
  const what = `columns of different tables: ${ids.join(', ')}`;
  const expected = 'columns of one table, whose periods and areas are the same';
  return [
    { key: 'columns', what, expected, mend: 'derive a table that holds all of them, or draw two charts' },
  ];
}

function areaProblem(key: string, name: string, context: ChartContext): ChartProblem[] {
  if (findArea(name, context)) return [];
  const known = context.areas.all.flatMap((area) => [area.slug, area.name]);
  const names = context.nation === NOWHERE ? ['area'] : ['area', 'nation'];
  return [unknownName(key, 'area', name, [...names, ...known])];
}

function periodProblem(key: string, name: string, table: Table): ChartProblem[] {
  const periods = periodsOf(table);
  if (periods.some((period) => isCalled(period, name))) return [];
  const ids = periods.map(({ id }) => id);
  return [unknownName(key, `period of ${table.id}`, name, ids)];
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
export function columnAt(ref: string, { tables }: ChartContext): ColumnOf {
  const [tableId = '', columnName = ''] = ref.split('.');
  const table = tables.get(tableId);
  const column = table?.columns.get(columnName);
  if (!table || !column) throw new RangeError(`a column that was never checked: ${ref}`);
  return { table, column };
}

/** An area that `referenceProblems` has found to exist. */
export function areaAt(name: string, context: ChartContext): Area {
  const found = findArea(name, context);
  if (!found) throw new RangeError(`an area that was never checked: ${name}`);
  return found;
}

/**
 * What areas are set against: the one named, else the nation; but not a total of its parts, which lies far from them.
 */
export function referenceArea(named: string | undefined, column: Column, context: ChartContext): Area | null {
  if (named) return areaAt(named, context);
  return context.nation === NOWHERE || addsUp(column) ? null : context.nation;
}

/** A period that `referenceProblems` has found to exist. */
export function periodAt(name: string, table: Table): Period {
  const found = periodsOf(table).find((period) => isCalled(period, name));
  if (!found) throw new RangeError(`a period that was never checked: ${name}`);
  return found;
}
