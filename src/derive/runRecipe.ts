import * as aq from 'arquero';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Release } from '../sources/source.ts';
import { breaksOfCauses } from '../tables/breaks.ts';
import type { Column } from '../tables/column.ts';
import { makeTable } from '../tables/makeTable.ts';
import type { Table, TableSource } from '../tables/table.ts';
import { checkResult } from './checkResult.ts';
import { proveTable } from './proveTable.ts';
import type { ReadSource } from './readSources.ts';
import type { ArqueroTable, RecipeInput } from './recipe.ts';
import { recipeFailure } from './recipeFailure.ts';
import type { LoadedRecipe } from './recipeSchema.ts';

/**
 * Runs a recipe and checks its result.
 * @param sources by id; must include all of `recipe.from`
 * @returns null when a fault was added
 */
export function runRecipe(
  recipe: LoadedRecipe,
  sources: ReadonlyMap<string, ReadSource>,
  areas: Areas,
  faults: FaultList,
): Table | null {
  const columns = columnsOf(recipe);
  let result: ArqueroTable;
  try {
    result = recipe.derive(recipeInput(recipe, sources, areas));
  } catch (error) {
    faults.add(recipeFailure(error, recipe));
    return null;
  }
  const rows = checkResult(result, recipe, [...columns.values()], areas, faults);
  const lost = droppedStatuses(result, recipe, sources);
  faults.addAll(lost);
  if (!rows || lost.length > 0) return null;
  const { id, title, description, gapped } = recipe;
  const breaks = breaksOfCauses(recipe.breaks);
  const used = recipe.from.flatMap((name) => sources.get(name) ?? []);
  const parts = { id, title, description, columns, breaks, gapped, sources: used.map(tableSource) };
  const table = makeTable({ ...parts, found: [] }, rows, areas);
  const own = new FaultList();
  const found = proveTable(table, recipe, sources, own);
  if (recipe.isKept) return { ...table, found };
  faults.addAll(own.all);
  return own.all.length > 0 ? null : { ...table, found };
}

/**
 * Columns copied from a source without their status column: a provisional figure would be printed as final.
 */
function droppedStatuses(
  result: ArqueroTable,
  { file, from, columns }: LoadedRecipe,
  sources: ReadonlyMap<string, ReadSource>,
): Fault[] {
  const made = new Set(result?.columnNames?.() ?? []);
  return Object.keys(columns).flatMap((name) => {
    const status = `${name}_status`;
    if (!made.has(name) || made.has(status)) return [];
    for (const source of from) {
      const marker = firstMarker(sources.get(source)?.releases.at(-1)?.columns ?? {}, name);
      if (marker === null) continue;
      const what = `no ${status}, though ${source} marks values of ${name}, such as ${marker}`;
      const mend = `select ${status} beside ${name}; where no marker holds for what the recipe makes of it, derive an empty one`;
      return [{ file, line: 0, column: 0, what, expected: `a column ${status} in the result`, mend }];
    }
    return [];
  });
}

/** The first marker beside a value. Missing values are checked elsewhere. */
function firstMarker(columns: Release['columns'], name: string): string | null {
  const [values, markers] = [columns[name], columns[`${name}_status`]];
  for (let row = 0; values && markers && row < markers.length; row++) {
    const marker = markers.at(row);
    if (marker && values.at(row) !== undefined) return String(marker);
  }
  return null;
}

function columnsOf(recipe: LoadedRecipe): Map<string, Column> {
  return new Map(Object.entries(recipe.columns).map(([name, spec]) => [name, { name, ...spec }]));
}

function recipeInput(
  recipe: LoadedRecipe,
  sources: ReadonlyMap<string, ReadSource>,
  areas: Areas,
): RecipeInput {
  const releases = (name: string) => {
    const read = recipe.from.includes(name) ? sources.get(name) : undefined;
    if (!read) throw new Error(`source is not among those of "from": ${name}`);
    return read.releases.map(({ date, columns }) => ({ date, table: aq.table(columns) }));
  };
  const release = (name: string) => {
    const newest = releases(name).at(-1);
    if (!newest) throw new Error(`source has no release: ${name}`);
    return newest.table;
  };
  return { aq, op: aq.op, release, releases, areas: areaTable(areas) };
}

function areaTable({ all }: Areas): ArqueroTable {
  const rows = all.map(({ code, name, slug, kind, parent, comparable }) => {
    return { code, name, slug, kind, parent, comparable };
  });
  return aq.from(rows, ['code', 'name', 'slug', 'kind', 'parent', 'comparable']);
}

function tableSource({ source, releases, overridden = [] }: ReadSource): TableSource {
  const { id, publisher, title, url, licence, attribution = '', obtained } = source;
  const released = releases.at(-1)?.date ?? '';
  const overrides = overridden.length > 0 ? overridden : undefined;
  const { how, note = '' } = obtained;
  const fetched = source.releases.find(({ date }) => date === released)?.fetched;
  const query = fetched && 'sql' in fetched ? fetched : undefined;
  return {
    id,
    publisher,
    title,
    url,
    licence,
    attribution,
    obtained: { how, note, query },
    released,
    overrides,
  };
}
