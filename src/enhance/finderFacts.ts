import type { AreaIndex, EditionRuns, Names } from '../finder/names.ts';
import { slugOf } from '../newsroom/slug.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { editionSet } from './areaOffers.ts';
import type { FinderFacts } from './finderAnswer.ts';
import { loadJson } from './loadJson.ts';
import { placeSearch } from './placeSearch.ts';

/**
 * Loads the names of a site, and which areas have an edition or a page.
 * @throws where one of them cannot be loaded
 */
export async function finderFacts(address: string, editions: string): Promise<FinderFacts> {
  const [names, own] = await Promise.all([loadJson(address), loadJson(editions)]);
  return factsOf(names as Names, own as EditionRuns, address);
}

/** By which addresses name an area. */
export function areaSlug(area: AreaIndex, { names }: Pick<FinderFacts, 'names'>): string {
  const [name = '', slug = ''] = names.areas[area] ?? [];
  return slug || slugOf(name);
}

/** The areas that have an edition: name by slug. */
export function editionNames(facts: FinderFacts): Map<string, string> {
  return new Map([...facts.has].map((area) => [areaSlug(area, facts), facts.names.areas[area]?.[0] ?? '']));
}

function factsOf(names: Names, { editions, pages }: EditionRuns, address: string): FinderFacts {
  const own = editionSet(pages);
  return {
    names,
    lang: document.documentElement.lang,
    has: editions ? editionSet(editions) : own,
    pages: own,
    search: searchOf(names),
    load: (file) => loadJson(new URL(file, new URL(address, location.href)).href),
  };
}

/** Stories share their names. */
const searchOf = memoizeWeak((names: Names) => placeSearch(names));
