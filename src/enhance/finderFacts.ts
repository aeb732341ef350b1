import type { AreaIndex, EditionRuns, Names } from '../finder/names.ts';
import { slugOf } from '../newsroom/slug.ts';
import { editionSet } from './areaOffers.ts';
import type { FinderFacts } from './finderAnswer.ts';
import { placeSearch } from './placeSearch.ts';

/**
 * Loads the names of a site, and which areas have an edition or a page.
 * @throws where one of them cannot be loaded
 */
export async function finderFacts(address: string, editions: string): Promise<FinderFacts> {
  const [names, own] = await Promise.all([load(address), load(editions)]);
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

/** Files that were loaded, by address. */
const loaded = new Map<string, Promise<unknown>>();

function load(address: string): Promise<unknown> {
  const known = loaded.get(address) ?? fetchJson(address);
  loaded.set(address, known);
  // To be tried again.
  known.catch(() => loaded.delete(address));
  return known;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function factsOf(names: Names, { editions, pages }: EditionRuns, address: string): FinderFacts {
  const own = editionSet(pages);
  return {
    names,
    lang: document.documentElement.lang,
    has: editions ? editionSet(editions) : own,
    pages: own,
    search: searchOf(names),
    load: (file) => load(new URL(file, new URL(address, location.href)).href),
  };
}

const searches = new WeakMap<Names, ReturnType<typeof placeSearch>>();

function searchOf(names: Names): ReturnType<typeof placeSearch> {
  const search = searches.get(names) ?? placeSearch(names);
  searches.set(names, search);
  return search;
}
