import { FINDER_FOLDER, finderFile, postcodeFolder } from '../addresses/finderAddresses.ts';
import { editionsOf, type StoryModel } from '../editions/site.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { hasEnded, heirsOf } from '../newsroom/areaLife.ts';
import { slugOf } from '../newsroom/slug.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { languageOf } from '../words/languages.ts';
import { areaShapes } from './areaShapes.ts';
import type { FinderAddresses, FinderData } from './finderData.ts';
import type { AreaIndex, EditionRuns, NamedArea, NamedPlace, Names } from './names.ts';
import { type PostcodeFile, postcodeFiles } from './postcodeFiles.ts';

/** Files that the finder loads, by their addresses. */
export interface FinderFiles {
  readonly names: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** All that hold for every story. Made once. */
export const finderFiles = memoizeWeak((data: FinderData): FinderFiles => {
  const indices = new Map(data.areas.all.map(({ code }, index) => [code, index]));
  const shapes = areaShapes(data.boundaries ?? [], indices);
  const shapesText = shapes && JSON.stringify(shapes);
  const shapesAt = shapesText && finderFile('shapes', shapesText);
  const postcodes = postcodeFiles(data.postcodes ?? [], indices);
  const folder = postcodes.length > 0 ? postcodeFolder(JSON.stringify(postcodes)) : null;
  const text = JSON.stringify(namesOf(data, indices, { shapes: shapesAt, postcodes: folder }));
  const names = finderFile('names', text);
  const texts = new Map([
    [names, text],
    ...(shapesAt && shapesText ? [[shapesAt, shapesText] as const] : []),
    ...postcodes.map(({ name, text: own }: PostcodeFile) => [`${folder}${name}.json`, own] as const),
  ]);
  return { names, texts };
});

function namesOf(
  { site, areas, nation, places = [] }: FinderData,
  indices: ReadonlyMap<string, AreaIndex>,
  at: Record<'shapes' | 'postcodes', string | null>,
): Names {
  const index = ({ code }: { readonly code: string }) => indices.get(code) ?? -1;
  const inFolder = (address: string | null) => address?.slice(FINDER_FOLDER.length) ?? null;
  return {
    areas: areas.all.map(({ name, slug, parent, aliases }): NamedArea => {
      const own = slug === slugOf(name) ? '' : slug;
      return [name, own, parent === null ? null : (indices.get(parent) ?? null), ...aliases];
    }),
    nation: indices.get(nation.code) ?? null,
    places: [
      ...places.map(({ name, hint, areas: of }): NamedPlace => [name, hint, ...of.map(index)]),
      // Who looks for an area that is no longer there is led to what it became.
      ...areas.all
        .filter(hasEnded)
        .map((area): NamedPlace => [area.name, '', ...heirsOf(area, areas).map(index)]),
    ],
    shapes: inFolder(at.shapes),
    postcodes: inFolder(at.postcodes),
    generic: languageOf(site).pages.finder.generic,
    answers: languageOf(site).pages.finder.answers,
  };
}

/** What a page that leads to editions of a story has to know of them; without a story, to pages of areas. */
export function editionsText(story: StoryModel | null, data: FinderData): string {
  const has = story ? new Set(editionsOf(story).map(({ area }) => area.code)) : null;
  const runs: EditionRuns = {
    editions: has && runsOf(data.areas, ({ code }) => has.has(code)),
    pages: pageRuns(data),
    // Indices hold for these names only.
    names: finderFiles(data).names,
  };
  return JSON.stringify(runs);
}

const pageRuns = memoizeWeak(({ areas, pages }: FinderData) => runsOf(areas, (area) => pages.has(area)));

/** Indices of the first and the last of each run of areas. */
function runsOf({ all }: Areas, isWanted: (area: Area) => boolean): AreaIndex[] {
  const has = all.map(isWanted);
  return has.flatMap((own, index) => {
    const [begins, ends] = [own && !has[index - 1], own && !has[index + 1]];
    return [...(begins ? [index] : []), ...(ends ? [index] : [])];
  });
}

export function editionsAddress(story: StoryModel | null, data: FinderData): string {
  return finderFile(story?.slug ?? 'areas', editionsText(story, data));
}

export function finderAddresses(stories: readonly StoryModel[], data: FinderData): FinderAddresses {
  return {
    names: finderFiles(data).names,
    hasShapes: (data.boundaries ?? []).length > 0,
    hasPlaces: (data.places ?? []).length > 0,
    hasPostcodes: (data.postcodes ?? []).length > 0,
    editions: new Map(stories.map((story) => [story.slug, editionsAddress(story, data)])),
    pages: editionsAddress(null, data),
  };
}
