import type { AreaIndex, InwardCodes, Names, OutwardCodes } from '../finder/names.ts';
import { hasInward, type TypedPostcode, typedPostcode } from '../finder/postcode.ts';
import type { ByPlural } from '../words/phrase.ts';
import { areaOffers } from './areaOffers.ts';
import { byPlural } from './foundText.ts';
import type { NameFound, PlaceSearch } from './placeSearch.ts';

/** What the finder has loaded. */
export interface FinderFacts {
  readonly names: Names;
  /** The areas that may be gone to: those with an edition, or without a story those with a page. */
  readonly has: ReadonlySet<AreaIndex>;
  /** The areas that have a page. */
  readonly pages: ReadonlySet<AreaIndex>;
  readonly search: PlaceSearch;
  /** BCP 47. */
  readonly lang: string;
  /** @param file from the folder of names */
  load(file: string): Promise<unknown>;
}

/** An area to go to. */
export interface AreaOption {
  /** What it was found by. */
  readonly name: string;
  /** Its own name, if it was found by another. */
  readonly detail: string;
  readonly area: AreaIndex;
  readonly hasEdition: boolean;
}

export interface FinderAnswer {
  readonly options: readonly AreaOption[];
  /** For the status line. */
  readonly text: string;
  /** Whether these are what was looked for. */
  readonly isFound: boolean;
}

/** Options that are shown at once. */
const MOST = 60;

/** What the finder answers to a text. Nothing but the first half of a postcode is asked of the site. */
export async function finderAnswer(typed: string, facts: FinderFacts): Promise<FinderAnswer> {
  const { answers, postcodes } = facts.names;
  if (typed.trim() === '') return shown(areaOptions([...facts.has], facts), answers.found, facts);
  const code = typedPostcode(typed);
  const { found: coded, isKnown } = code ? await postcodeFound(code, facts) : { found: [], isKnown: true };
  const { names, similar } = facts.search(typed);
  // Every postcode is similar to some name.
  const fitting = similar && code ? [] : names.filter((found) => !coded.includes(found));
  const options = optionsOf([...coded, ...fitting], facts);
  const say = (text: string, what: string) => text.replace('{typed}', () => what);
  if (code && !isKnown && fitting.length === 0) {
    const text = postcodes === null ? answers.noPostcodes : answers.noPostcode;
    return { options, text: say(text, spelt(code)), isFound: false };
  }
  if (options.length === 0) return { options, text: say(answers.none, typed.trim()), isFound: false };
  if (!similar || coded.length > 0) return shown(options, answers.found, facts);
  const answer = shown(options, answers.similar, facts);
  return { ...answer, text: say(answer.text, typed.trim()), isFound: false };
}

/** The options for areas, as one is found by where it lies. */
export function areaOptions(areas: readonly AreaIndex[], facts: FinderFacts): AreaOption[] {
  return optionsOf(
    areas.map((area) => ({ name: facts.names.areas[area]?.[0] ?? '', hint: '', areas: [area] })),
    facts,
  );
}

function spelt({ outward, inward }: TypedPostcode): string {
  return `${outward} ${inward}`.trim();
}

interface PostcodeFound {
  readonly found: readonly NameFound[];
  /** Whether all of it is known. Lookups are older than the newest homes, which have the areas of their first half. */
  readonly isKnown: boolean;
}

/** By the newsroom's lookup, or else by a place that is called as the first half is. */
async function postcodeFound(code: TypedPostcode, facts: FinderFacts): Promise<PostcodeFound> {
  const all = await outwardAreas(code.outward, facts);
  const areas = all.filter(({ inward }) => inward === null || hasInward(inward, code.inward));
  const isKnown = areas.length > 0;
  const found = (isKnown ? areas : all).map(({ area }) => area);
  if (found.length > 0)
    return { found: [{ name: isKnown ? spelt(code) : code.outward, hint: '', areas: found }], isKnown };
  const named = facts.search(code.outward).names.filter(({ name }) => name.toUpperCase() === code.outward);
  return { found: named, isKnown: named.length > 0 };
}

/** The areas of a first half, each with its second halves; null for all. */
async function outwardAreas(
  outward: string,
  { names, load }: FinderFacts,
): Promise<{ area: AreaIndex; inward: string | null }[]> {
  const folder = names.postcodes;
  if (folder === null) return [];
  const codes = (await load(`${folder}codes.json`)) as OutwardCodes;
  const whole = codes.whole[outward];
  if (whole !== undefined) return [{ area: whole, inward: null }];
  if (!codes.split.includes(outward)) return [];
  const file = (await load(`${folder}${outward}.json`)) as InwardCodes;
  return Object.entries(file).map(([area, inward]) => ({ area: Number(area), inward }));
}

function shown(
  options: readonly AreaOption[],
  count: ByPlural,
  { lang, names: { answers } }: FinderFacts,
): FinderAnswer {
  if (options.length <= MOST) return { options, text: byPlural(count, options.length, lang), isFound: true };
  const all = options.length.toLocaleString(lang);
  const text = answers.some.replace('{shown}', String(MOST)).replace('{count}', all);
  return { options: options.slice(0, MOST), text, isFound: true };
}

function optionsOf(found: readonly NameFound[], { names, has }: FinderFacts): AreaOption[] {
  const options = found.flatMap(({ name, hint, areas }) => {
    const offers = areaOffers(areas, names, has);
    return (offers.length > 0 ? offers : areas).map((area): AreaOption => {
      const own = names.areas[area]?.[0] ?? '';
      const shownName = hint === '' ? name : `${name}, ${hint}`;
      return { name: shownName, detail: own === name ? '' : own, area, hasEdition: offers.length > 0 };
    });
  });
  const unique = new Map(options.map((option) => [`${option.name}\n${option.area}`, option]));
  const told = new Set(options.flatMap(({ name, hasEdition }) => (hasEdition ? [name] : [])));
  // Of two areas of a name, such as an older one, the one with an edition is meant.
  return [...unique.values()].filter(({ name, hasEdition }) => hasEdition || !told.has(name));
}
