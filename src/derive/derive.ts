import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Areas } from '../newsroom/area.ts';
import { readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';
import { loadRecipes } from './loadRecipes.ts';
import { derivePartedTables, partedSources, withoutParts } from './partedSources.ts';
import { planTable, staleFiles } from './planFiles.ts';
import { type ReadFile, type ReadSources, readFiles, readSources, withoutFaulty } from './readSources.ts';
import type { LoadedRecipe } from './recipeSchema.ts';
import { runRecipe } from './runRecipe.ts';
import { hasText, type PlannedFile, writeFiles } from './writeFiles.ts';

export interface DeriveOptions {
  /** False for a dry run. */
  readonly write: boolean;
  /** See `loadRecipes`. */
  readonly version?: string | undefined;
  /** See `fileParts`. */
  readonly partBytes?: number | undefined;
}

/** Paths are relative to the newsroom. With `write: false`, nothing has been written or removed yet. */
export interface Derived {
  readonly tables: ReadonlyMap<string, Table>;
  /** Release files by source and date, with row counts. */
  readonly read: readonly ReadFile[];
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Files of tables that no longer have a recipe. */
  readonly removed: readonly string[];
}

/**
 * Runs every recipe of a newsroom and writes the tables to `data/derived`.
 * @throws {FaultError} with all faults of areas, sources, recipes and results; then nothing is written
 */
export async function derive(newsroom: Newsroom, options: DeriveOptions): Promise<Derived> {
  const { write, version, partBytes } = options;
  const faults = new FaultList();
  const areas = readAreas(newsroom, faults);
  // Without areas, every row of every source would be a fault.
  if (areas.all.length === 0) faults.throwIfAny();
  const recipes = await loadRecipes(newsroom, faults, { version });
  withoutParts(newsroom, recipes, faults);
  const parted = await partedSources(newsroom, recipes, areas, faults, partBytes);
  const heads = new Map([...parted].map(([id, { source }]) => [id, source]));
  const read = await readSources(newsroom, areas, faults, areas, heads);
  const whole = recipes.filter(({ inParts }) => !parted.has(inParts ?? ''));
  const inParts = await derivePartedTables(recipes, parted, read, areas, faults);
  const tables = new Map([...deriveTables(whole, read, areas, faults), ...inParts.tables]);
  const { sources } = inParts;
  faults.throwIfAny();
  const { changed, unchanged, stale } = planTables(newsroom, recipes, tables);
  if (write) writeFiles([...changed, ...stale]);
  const shown = (files: readonly PlannedFile[]) => files.map((file) => shownPath(newsroom, file.path));
  const files = [...withoutFaulty(sources).values()].flatMap((source) => readFiles(newsroom, source));
  return { tables, read: files, written: shown(changed), unchanged: shown(unchanged), removed: shown(stale) };
}

/** Runs, in memory, every recipe whose sources could be read. */
export function deriveTables(
  recipes: readonly LoadedRecipe[],
  sources: ReadSources,
  areas: Areas,
  faults: FaultList,
): ReadonlyMap<string, Table> {
  const usable = withoutFaulty(sources);
  const tables = new Map<string, Table>();
  for (const recipe of recipes) {
    const table = sourcesAvailable(recipe, sources, faults) ? runRecipe(recipe, usable, areas, faults) : null;
    if (table) tables.set(recipe.id, table);
  }
  return tables;
}

/** Compares the tables with `data/derived`; `stale` files belong to no recipe. */
export function planTables(
  newsroom: Newsroom,
  recipes: readonly LoadedRecipe[],
  tables: ReadonlyMap<string, Table>,
) {
  const planned = recipes.flatMap((recipe) => planTable(newsroom, recipe, tables.get(recipe.id)));
  const changed = planned.filter(({ path: file, text }) => !hasText(file, text));
  const unchanged = planned.filter((file) => !changed.includes(file));
  return { changed, unchanged, stale: staleFiles(newsroom, tables) };
}

/** A source that failed to read has its own fault; only an unknown one gets a fault here. */
function sourcesAvailable(recipe: LoadedRecipe, sources: ReadSources, faults: FaultList): boolean {
  for (const id of recipe.from.filter((name) => !sources.has(name))) {
    const meant = nearest(id, sources.keys());
    const mend = meant ? `did you mean ${meant}?` : `add data/sources/${id}/source.yaml`;
    faults.add({ file: recipe.file, line: 0, column: 0, what: `unknown source: ${id}`, mend });
  }
  return recipe.from.every((id) => sources.get(id));
}
