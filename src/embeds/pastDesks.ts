import { loadRecipes } from '../derive/loadRecipes.ts';
import { type ReadSource, readSources, withoutFaulty } from '../derive/readSources.ts';
import type { LoadedRecipe } from '../derive/recipeSchema.ts';
import { runRecipe } from '../derive/runRecipe.ts';
import type { Desk } from '../editions/desk.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { readSource } from '../sources/readSource.ts';
import type { Table } from '../tables/table.ts';
import { releaseOf } from './embed.ts';

/** The tables as they were on the day of a release, before a later one. */
export interface PastDesk {
  /** ISO date of the release. */
  readonly date: string;
  readonly desk: Desk;
  /** Ids of the tables that this release made new, and that a later one has made new again. */
  readonly tables: ReadonlySet<string>;
}

/**
 * Derives the tables again, in memory, as they were at each past release: all raw files are kept.
 * A table that had no release at all then is taken as its first one made it.
 */
export async function* pastDesks(newsroom: Newsroom, desk: Desk): AsyncGenerator<PastDesk> {
  // The newsroom has just been derived: a fault here is one of an old file with today's recipe.
  const faults = new FaultList();
  const dates = pastDates(newsroom, desk, faults);
  if (dates.length === 0) return;
  const sources = withoutFaulty(await readSources(newsroom, desk.areas, faults));
  const recipes = await loadRecipes(newsroom, faults);
  for (const date of dates) {
    const then = new Map([...sources].map(([id, source]) => [id, upTo(source, date)]));
    const made = recipes.flatMap((recipe) => tableThen(recipe, then, desk, faults));
    const past = made.filter((table) => releaseOf(table) === date && isOlder(table, desk));
    if (past.length === 0) continue;
    const tables = new Map([...desk.tables, ...made.map((table) => [table.id, table] as const)]);
    yield { date, desk: { ...desk, tables }, tables: new Set(past.map(({ id }) => id)) };
  }
}

/** Days of releases before the newest of any source that has more than one. */
function pastDates(newsroom: Newsroom, desk: Desk, faults: FaultList): string[] {
  const used = new Set([...desk.tables.values()].flatMap(({ sources }) => sources.map(({ id }) => id)));
  const read = [...used].flatMap((id) => readSource(newsroom, id, faults) ?? []);
  if (read.every(({ releases }) => releases.length < 2)) return [];
  const dates = read.flatMap(({ releases }) => releases.map(({ date }) => date));
  return [...new Set(dates)].toSorted().slice(0, -1);
}

function upTo({ source, releases }: ReadSource, date: string): ReadSource {
  const out = releases.filter((release) => release.date <= date);
  return { source, releases: out.length > 0 ? out : releases.slice(0, 1) };
}

/** Nothing when the recipe cannot read what was released then. */
function tableThen(
  recipe: LoadedRecipe,
  sources: ReadonlyMap<string, ReadSource>,
  { areas }: Desk,
  faults: FaultList,
): Table[] {
  if (!recipe.from.every((id) => sources.has(id))) return [];
  return [runRecipe(recipe, sources, areas, faults)].flatMap((table) => table ?? []);
}

function isOlder(table: Table, desk: Desk): boolean {
  const now = desk.tables.get(table.id);
  return now !== undefined && releaseOf(table) < releaseOf(now);
}
