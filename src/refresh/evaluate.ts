import { deriveTables } from '../derive/derive.ts';
import { loadRecipes } from '../derive/loadRecipes.ts';
import { type ReadSources, readSources } from '../derive/readSources.ts';
import type { LoadedRecipe } from '../derive/recipeSchema.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { type NewsroomEditions, tellStories } from '../editions/newsroomEditions.ts';
import { readPlaces } from '../editions/readData.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { readTables } from '../tables/readTable.ts';
import type { Table } from '../tables/table.ts';

/** A newsroom before anything is derived from it. */
export interface Gathered {
  readonly newsroom: Newsroom;
  readonly places: Omit<NewsroomData, 'tables'>;
  readonly sources: ReadSources;
  readonly recipes: readonly LoadedRecipe[];
}

/** A newsroom's stories, told from tables that were derived in memory. */
export interface Evaluated {
  readonly tables: ReadonlyMap<string, Table>;
  /** null where a table could not be derived. */
  readonly told: NewsroomEditions | null;
  readonly faults: readonly Fault[];
}

/** @returns null when a fault was added */
export async function gather(newsroom: Newsroom, faults: FaultList): Promise<Gathered | null> {
  const before = faults.all.length;
  const places = readPlaces(newsroom, faults);
  if (!places) return null;
  const sources = await readSources(newsroom, places.areas, faults);
  const recipes = await loadRecipes(newsroom, faults);
  return faults.all.length > before ? null : { newsroom, places, sources, recipes };
}

/** Derives all tables and tells all stories, and writes nothing. */
export function evaluate({ newsroom, places, sources, recipes }: Gathered): Evaluated {
  const faults = new FaultList();
  const derived = deriveTables(recipes, sources, places.areas, faults);
  if (faults.all.length > 0) return { tables: derived, told: null, faults: faults.all };
  // Tables that no recipe makes stay as they are.
  const others = readTables(newsroom, places.areas, new FaultList());
  const tables = new Map([...others, ...derived]);
  const told = tellStories(newsroom, { ...places, tables }, faults);
  return { tables: derived, told, faults: faults.all };
}
