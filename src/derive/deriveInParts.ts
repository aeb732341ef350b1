import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Release } from '../sources/source.ts';
import type { Table } from '../tables/table.ts';
import { joinTables } from './joinTables.ts';
import type { PartedRelease } from './partedSource.ts';
import type { ReadSource } from './readSources.ts';
import type { LoadedRecipe } from './recipeSchema.ts';
import { runRecipe } from './runRecipe.ts';

/**
 * Runs a recipe once for each part of a release, of which no two are in memory at once, and joins what it makes.
 * @param sources of which the one that the recipe takes in parts has no rows
 * @param count is given each part as it is read
 * @returns null when a fault was added
 */
export async function deriveInParts(
  recipe: LoadedRecipe,
  { read, parts }: PartedRelease,
  sources: ReadonlyMap<string, ReadSource>,
  areas: Areas,
  faults: FaultList,
  count: (release: Release) => void,
): Promise<Table | null> {
  const id = recipe.inParts ?? '';
  const whole = sources.get(id);
  if (!whole) return null;
  const pieces: Table[] = [];
  for (const part of parts) {
    const release = await read(part, faults);
    if (!release) return null;
    count(release);
    const own = new Map(sources).set(id, { ...whole, releases: [release] });
    const piece = runRecipe(recipe, own, areas, faults);
    if (!piece) return null;
    pieces.push(piece);
  }
  const [first, ...others] = pieces;
  if (!first) return null;
  const joined = joinTables([first, ...others], areas);
  if (typeof joined !== 'string') return joined;
  const what = `rows of ${areas.byCode.get(joined)?.name ?? joined} in two parts`;
  const mend = 'name each area in one way in the SQL, or leave out inParts';
  faults.add({ file: recipe.file, line: 0, column: 0, what, mend });
  return null;
}
