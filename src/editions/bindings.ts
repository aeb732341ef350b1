import { renamed } from '../faults/edit.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Locate } from '../faults/place.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import { type Area, NOWHERE } from '../newsroom/area.ts';
import { isGrouping } from '../newsroom/areaGroup.ts';
import { parsePeriod } from '../tables/period.ts';
import { AMONG } from './figureContext.ts';
import type { NewsroomData } from './newsroomData.ts';
import type { Binding, FigureSpec, StoryMeta } from './story.ts';

/** Where a story speaks of the nation, and the newsroom has none. */
const NO_NATION = 'a slug, name or code of areas.csv; content/site.yaml names no nation';

/** Names that the engine gives to every story. */
const RESERVED_NAMES: readonly string[] = ['area', 'nation', 'national'];

/**
 * Binds the figures of the front matter to their columns. Those with a fault are left out. Of a whole table,
 * the columns that the story names are bound: others matter neither to refreshing nor to rehearsing it.
 * @param text the whole story
 */
export function readBindings(
  meta: StoryMeta,
  text: string,
  locate: Locate,
  file: string,
  data: NewsroomData,
  faults: FaultList,
): Binding[] {
  const own: Fault[] = [];
  const bindings = Object.entries(meta.figures).flatMap(([name, spec]): Binding[] => {
    const at = { file, ...locate(['figures', name], 'value') };
    if (RESERVED_NAMES.includes(name)) {
      const [what, mend] = [`name is taken: ${name}`, 'give the figure another name'];
      own.push({ ...at, ...locate(['figures', name], 'key'), what, mend });
      return [];
    }
    const [bound, area, among] = [bindColumns(name, spec, data), bindArea(spec, data), bindAmong(spec, data)];
    for (const result of [bound, area, among]) if (result && 'what' in result) own.push({ ...at, ...result });
    if (!bound || 'what' in bound || 'what' in area || 'what' in among) return [];
    const period = typeof spec !== 'string' && spec.period ? parsePeriod(spec.period) : null;
    const named = bound.filter((each) => each.name === name || text.includes(each.name));
    return (named.length > 0 ? named : bound).map((each) => ({ ...each, ...area, ...among, period }));
  });
  // A table that is missing is one fault, however many figures are bound to it.
  faults.addAll(withoutRepeats(own));
  return bindings;
}

/** `crime.offences` of the edition's own area; `crime.offences(nation)`, `crime.offences(north-shire)[2022]`. */
export function referenceOf(
  { table, column, area, period, among }: Binding,
  { nation }: NewsroomData,
): string {
  if (among !== null) return `${table.id}.${column.name}(${AMONG}${among})`;
  const of = area === null ? '' : `(${area === nation ? 'nation' : area.slug})`;
  return `${table.id}.${column.name}${of}${period ? `[${period.id}]` : ''}`;
}

type Problem = Pick<Fault, 'what' | 'expected' | 'edit'>;

type Bound = Pick<Binding, 'name' | 'table' | 'column'>;

/** @returns null when the table has a fault of its own */
function bindColumns(name: string, spec: FigureSpec, data: NewsroomData): Bound[] | Problem | null {
  const reference = typeof spec === 'string' ? spec : 'table' in spec ? spec.table : spec.column;
  const [tableId = '', columnName] = reference.split('.');
  const table = data.tables.get(tableId);
  if (data.faultyTables?.has(tableId)) return null;
  if (!table) return unknown('table', tableId, [...data.tables.keys()]);
  if (columnName === undefined)
    return [...table.columns.values()].map((each) => ({ name: `${name}.${each.name}`, table, column: each }));
  const column = table.columns.get(columnName);
  if (column) return [{ name, table, column }];
  return {
    ...unknown('column', columnName, [...table.columns.keys()]),
    what: `unknown column: ${reference}`,
  };
}

function bindArea(spec: FigureSpec, { nation, areas }: NewsroomData): Pick<Binding, 'area'> | Problem {
  if (typeof spec === 'string' || spec.area === undefined) return { area: null };
  const { bySlug, byName } = areas;
  if (spec.area === 'nation' && nation === NOWHERE)
    return { what: 'unknown area: nation', expected: NO_NATION };
  const area: Area | undefined =
    spec.area === 'nation' ? nation : (bySlug.get(spec.area) ?? byName.get(spec.area.toLowerCase()));
  return area
    ? { area }
    : {
        what: `unknown area: ${spec.area}`,
        expected: suggestArea(spec.area, [...bySlug.keys()]),
        ...renamed(spec.area, bySlug.keys()),
      };
}

/** Areas are compared with those that have the same value in a column of `areas.csv`. */
function bindAmong(spec: FigureSpec, { areas }: NewsroomData): Pick<Binding, 'among'> | Problem {
  if (typeof spec === 'string' || spec.among === undefined) return { among: null };
  const { among } = spec;
  if (spec.area !== undefined || spec.period !== undefined)
    return {
      what: `among ${among}: only of the edition’s own area, at all periods`,
      expected: 'no area and no period beside it',
    };
  if (isGrouping(areas, among)) return { among };
  const columns = [...new Set(areas.all.flatMap(({ groups = {} }) => Object.keys(groups))), 'parent'];
  const what = `no column of areas.csv groups areas: ${among}`;
  return { what, expected: suggest(among, columns), ...renamed(among, columns) };
}

function unknown(noun: string, name: string, known: readonly string[]): Problem {
  return { what: `unknown ${noun}: ${name}`, expected: suggest(name, known), ...renamed(name, known) };
}

export function suggest(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return `${close ? `did you mean ${close}? ` : ''}There is ${known.join(', ') || 'none'}`;
}

export function suggestArea(name: string, slugs: readonly string[]): string {
  const close = nearest(name, slugs);
  return close ? `did you mean ${close}?` : 'a slug, name or code of areas.csv, or nation';
}
