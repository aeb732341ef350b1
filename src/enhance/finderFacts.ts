import type { AreaIndex, Names } from '../finder/names.ts';
import { editionSet } from './areaOffers.ts';
import type { FinderFacts } from './finderAnswer.ts';
import { placeSearch } from './placeSearch.ts';

/**
 * Loads the names of a site, and which areas a story has editions for.
 * @param editions the address of that; undefined where any area will do
 * @throws where one of them cannot be loaded
 */
export async function finderFacts(address: string, editions: string | undefined): Promise<FinderFacts> {
  const [names, own] = await Promise.all([load(address), editions ? load(editions) : null]);
  return factsOf(names as Names, own as EditionRuns | null, address);
}

/** As `editionsText` of the engine writes it. */
interface EditionRuns {
  readonly runs: readonly AreaIndex[];
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

function factsOf(names: Names, editions: EditionRuns | null, address: string): FinderFacts {
  const { lang } = document.documentElement;
  const inFolder = (file: string) => load(new URL(file, new URL(address, location.href)).href);
  return { names, lang, has: editions && editionSet(editions.runs), search: searchOf(names), load: inFolder };
}

const searches = new WeakMap<Names, ReturnType<typeof placeSearch>>();

function searchOf(names: Names): ReturnType<typeof placeSearch> {
  const search = searches.get(names) ?? placeSearch(names);
  searches.set(names, search);
  return search;
}
