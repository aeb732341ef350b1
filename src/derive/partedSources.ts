import { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';
import type { Release } from '../sources/source.ts';
import type { Table } from '../tables/table.ts';
import { deriveInParts } from './deriveInParts.ts';
import { type PartedRelease, partedRelease } from './partedSource.ts';
import { readOverrides } from './readOverrides.ts';
import { type ReadSource, type ReadSources, withoutFaulty } from './readSources.ts';
import type { LoadedRecipe } from './recipeSchema.ts';

/** A source whose newest release is read a part at a time. */
export interface PartedSource extends PartedRelease {
  readonly id: string;
  /** With the newest release only, and without its rows. */
  readonly source: ReadSource;
}

/**
 * Sources that every recipe takes in parts. Where one recipe wants all rows, or an override has to find its row,
 * the source is read whole, and its recipes run once.
 */
export async function partedSources(
  newsroom: Newsroom,
  recipes: readonly LoadedRecipe[],
  areas: Areas,
  faults: FaultList,
  most?: number,
): Promise<ReadonlyMap<string, PartedSource>> {
  const overridden = readOverrides(newsroom, sourceIds(newsroom), new FaultList());
  const ids = new Set(recipes.flatMap(({ inParts }) => inParts ?? []));
  const found = new Map<string, PartedSource>();
  for (const id of ids) {
    const readers = recipes.filter(({ from }) => from.includes(id));
    if (!readers.every(({ inParts }) => inParts === id) || (overridden.get(id) ?? []).length > 0) continue;
    const source = readSource(newsroom, id, new FaultList());
    const parted = source && (await partedRelease(newsroom, source, areas, faults, most));
    if (!parted) continue;
    const newest = { ...source, releases: source.releases.slice(-1) };
    found.set(id, { ...parted, id, source: { source: newest, releases: [parted.head] } });
  }
  return found;
}

/** Recipes that name a source which is not divided. */
export function withoutParts(newsroom: Newsroom, recipes: readonly LoadedRecipe[], faults: FaultList): void {
  for (const { file, from, inParts } of recipes) {
    if (inParts === undefined) continue;
    const source = from.includes(inParts) ? readSource(newsroom, inParts, new FaultList()) : null;
    if (source?.query?.parts) continue;
    const mend = `add parts: { by: … } to the query of ${inParts}, or leave out inParts`;
    faults.add({ file, line: 0, column: 0, what: `not a source in parts: ${inParts}`, mend });
  }
}

/** Runs the recipes that take a source in parts. @returns tables, and sources with their rows counted */
export async function derivePartedTables(
  recipes: readonly LoadedRecipe[],
  parted: ReadonlyMap<string, PartedSource>,
  sources: ReadSources,
  areas: Areas,
  faults: FaultList,
): Promise<{ tables: Map<string, Table>; sources: ReadSources }> {
  const [tables, counted] = [new Map<string, Table>(), new Map(sources)];
  for (const recipe of recipes) {
    const source = parted.get(recipe.inParts ?? '');
    if (!source || !recipe.from.every((id) => sources.get(id))) continue;
    let total: Release = { ...source.head, notes: [`read in ${source.parts.length} parts`] };
    const count = (release: Release) => {
      total = added(total, release);
    };
    const table = await deriveInParts(recipe, source, withoutFaulty(sources), areas, faults, count);
    if (table) tables.set(recipe.id, table);
    counted.set(source.id, { ...source.source, releases: [total] });
  }
  return { tables, sources: counted };
}

function added(total: Release, { rows, read, dropped }: Release): Release {
  const reasons = Map.groupBy([...total.dropped, ...dropped], ({ because }) => because);
  const all = [...reasons].map(([because, each]) => ({
    because,
    rows: each.reduce((sum, one) => sum + one.rows, 0),
  }));
  return { ...total, rows: total.rows + rows, read: total.read + read, dropped: all };
}
