import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Areas } from '../newsroom/area.ts';
import { readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';
import { RECIPE_KEY } from '../tables/metadata.ts';
import type { Table } from '../tables/table.ts';
import { loadRecipes } from './loadRecipes.ts';
import type { LoadedRecipe } from './recipeSchema.ts';
import { type ReadSource, runRecipe } from './runRecipe.ts';
import { hasText, type PlannedFile, writeFiles } from './writeFiles.ts';
import { writeTable } from './writeTable.ts';

export interface DeriveOptions {
  /** False to see what would be written, and write nothing. */
  readonly write: boolean;
  /** See `loadRecipes`. */
  readonly version?: string | undefined;
}

/** Files are named relative to the newsroom; with `write: false` nothing has happened to them yet. */
export interface Derived {
  readonly tables: ReadonlyMap<string, Table>;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Tables that no recipe makes any more. */
  readonly removed: readonly string[];
}

/**
 * Runs all recipes of a newsroom and writes their tables to `data/derived`.
 * @throws {FaultError} with every fault of areas, sources, recipes and results; nothing is written then
 */
export async function derive(newsroom: Newsroom, { write, version }: DeriveOptions): Promise<Derived> {
  const faults = new FaultList();
  const areas = readAreas(newsroom, faults);
  // Without any area, every row of every source would be a fault of its own.
  if (areas.all.length === 0) faults.throwIfAny();
  const sources = readSources(newsroom, areas, faults);
  const recipes = await loadRecipes(newsroom, faults, { version });
  const tables = new Map<string, Table>();
  for (const recipe of recipes) {
    const table = sourcesAreRead(recipe, sources, faults)
      ? runRecipe(recipe, read(sources), areas, faults)
      : null;
    if (table) tables.set(recipe.id, table);
  }
  faults.throwIfAny();
  const planned = recipes.flatMap((recipe) => planTable(newsroom, recipe, tables.get(recipe.id)));
  const changed = planned.filter(({ path: file, text }) => text === null || !hasText(file, text));
  const unchanged = planned.filter((file) => !changed.includes(file));
  const stale = staleFiles(newsroom, tables);
  if (write) writeFiles([...changed, ...stale]);
  const shown = (files: readonly PlannedFile[]) => files.map((file) => shownPath(newsroom, file.path));
  return { tables, written: shown(changed), unchanged: shown(unchanged), removed: shown(stale) };
}

type Sources = ReadonlyMap<string, ReadSource | null>;

/** By folder name; null for a source with a fault. */
function readSources(newsroom: Newsroom, areas: Areas, faults: FaultList): Sources {
  return new Map(sourceIds(newsroom).map((id) => [id, readWhole(newsroom, id, areas, faults)]));
}

function readWhole(newsroom: Newsroom, id: string, areas: Areas, faults: FaultList): ReadSource | null {
  const source = readSource(newsroom, id, faults);
  if (!source) return null;
  const releases = source.releases.map((release) => readRelease(newsroom, source, release, areas, faults));
  return releases.every((release) => release !== null) ? { source, releases } : null;
}

function read(sources: Sources): ReadonlyMap<string, ReadSource> {
  return new Map([...sources].flatMap(([id, source]) => (source ? [[id, source] as const] : [])));
}

/** False, and for an unknown source a fault: a source with a fault has said so already. */
function sourcesAreRead(recipe: LoadedRecipe, sources: Sources, faults: FaultList): boolean {
  for (const id of recipe.from.filter((name) => !sources.has(name))) {
    const meant = nearest(id, sources.keys());
    const mend = meant ? `did you mean ${meant}?` : `add data/sources/${id}/source.yaml`;
    faults.add({ file: recipe.file, line: 0, column: 0, what: `unknown source: ${id}`, mend });
  }
  return recipe.from.every((id) => sources.get(id));
}

function planTable(newsroom: Newsroom, recipe: LoadedRecipe, table: Table | undefined): PlannedFile[] {
  if (!table) return [];
  const { csv, metadata } = writeTable(table, recipe.file);
  const at = (name: string) => path.join(newsroom.derived, name);
  return [
    { path: at(`${recipe.id}.csv`), text: csv },
    { path: at(`${recipe.id}.csv-metadata.json`), text: metadata },
  ];
}

/** Derived files without a recipe: only those whose metadata says that `derive` wrote them. */
function staleFiles({ derived }: Newsroom, tables: ReadonlyMap<string, Table>): PlannedFile[] {
  const suffix = '.csv-metadata.json';
  const names = existsSync(derived) ? readdirSync(derived).filter((name) => name.endsWith(suffix)) : [];
  return names.flatMap((name) => {
    const id = name.slice(0, -suffix.length);
    if (tables.has(id) || !isOurs(path.join(derived, name))) return [];
    return [`${id}.csv`, name].map((file) => ({ path: path.join(derived, file), text: null }));
  });
}

function isOurs(metadataFile: string): boolean {
  try {
    const metadata: unknown = JSON.parse(readFileSync(metadataFile, 'utf8'));
    return typeof metadata === 'object' && metadata !== null && RECIPE_KEY in metadata;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
