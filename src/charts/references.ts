import { type Area, NOWHERE } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { addsUp, type Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { Table } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { type ChartContext, ChartError, type ChartProblem, type ChartSettings } from './chart.ts';
import { unknownName } from './settings.ts';

/**
 * Names in settings mean the same in every chart type, so they are all looked up once before a type reads them. Of settings that are lists of objects, the field that holds the name.
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
    ...columns.flatMap(([key, ref]) => problemsOf(() => columnAt(ref, context, key))),
    ...tablesProblem(columns, context),
    ...named.flatMap(([key, name]) => problemsOf(() => areaAt(name, context, key))),
    ...namesIn(settings, 'kind').flatMap(([key, name]) =>
      kinds.includes(name) ? [] : [unknownName(key, 'kind of area', name, kinds)],
    ),
    ...(table
      ? namesIn(settings, 'period').flatMap(([key, name]) => problemsOf(() => periodAt(name, table, key)))
      : []),
  ];
}

/** Why a name cannot be looked up; nothing where it can. */
function problemsOf(lookUp: () => unknown): readonly ChartProblem[] {
  try {
    lookUp();
    return [];
  } catch (error) {
    if (error instanceof ChartError) return error.problems;
    throw error;
  }
}

/** Ids of the tables that a block names, known or not. */
export function tablesNamed(settings: ChartSettings): string[] {
  return namesIn(settings, 'column').map(([, ref]) => tableOf(ref));
}

function tableOf(ref: string): string {
  return ref.split('.')[0] ?? '';
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

/** @throws {ChartError} when there is none of that name, as do `areaAt` and `periodAt` */
export function columnAt(ref: string, { tables }: ChartContext, key = 'column'): ColumnOf {
  const [tableId = '', name = ''] = ref.split('.');
  const table = tables.get(tableId);
  if (!table) throw new ChartError([unknownName(key, 'table', tableId, [...tables.keys()])]);
  const column = table.columns.get(name);
  if (column) return { table, column };
  throw new ChartError([unknownName(key, `column of ${tableId}`, name, [...table.columns.keys()])]);
}

export function areaAt(name: string, { area, nation, areas }: ChartContext, key = 'area'): Area {
  const special = new Map([['area', area], ...(nation === NOWHERE ? [] : ([['nation', nation]] as const))]);
  const found = special.get(name) ?? areas.bySlug.get(name) ?? areaNamed(areas, name);
  if (found) return found;
  const known = areas.all.flatMap((each) => [each.slug, each.name]);
  throw new ChartError([unknownName(key, 'area', name, [...special.keys(), ...known])]);
}

/** @param name its id, or its label */
export function periodAt(name: string, table: Table, key = 'period'): Period {
  const all = periodsOf(table);
  const found = all.find((each) => each.id === name || inEnglish.periods.label(each) === name);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  throw new ChartError([unknownName(key, `period of ${table.id}`, name, ids)]);
}

/**
 * What areas are set against: the one named, else the nation; but not a total of its parts, which lies far from them.
 */
export function referenceArea(named: string | undefined, column: Column, context: ChartContext): Area | null {
  if (named) return areaAt(named, context);
  return context.nation === NOWHERE || addsUp(column) ? null : context.nation;
}
