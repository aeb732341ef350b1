import { editDistance } from '../faults/nearest.ts';
import type { AreaIndex, Names } from '../finder/names.ts';
import { nameWords } from '../finder/nameWords.ts';
import { allBegin } from './matches.ts';

/** A name that fits what was typed, and the areas that it stands for. */
export interface NameFound {
  readonly name: string;
  /** Tells it from another of the name, or ''. */
  readonly hint: string;
  readonly areas: readonly AreaIndex[];
}

export interface NamesFound {
  /** Best first. */
  readonly names: readonly NameFound[];
  /** Whether none has what was typed: these are spelt much alike. */
  readonly similar: boolean;
}

export type PlaceSearch = (typed: string) => NamesFound;

interface Entry extends NameFound {
  readonly words: readonly string[];
  /** Words with a space between. */
  readonly text: string;
  /** Words with nothing between. */
  readonly letters: string;
}

/** How well a name fits: the lower, the better. */
type Fit = (entry: Entry, words: readonly string[], text: string) => boolean;

const FITS: readonly Fit[] = [
  ({ text }, _, typed) => text === typed,
  ({ text }, _, typed) => text.startsWith(typed),
  ({ words }, typed) => allBegin(typed, words),
  // Two letters are somewhere in almost every name.
  ({ letters }, typed, text) => text.length > 2 && letters.includes(typed.join('')),
];

/** Searches names of areas and places, as they begin, then as they go on. */
export function placeSearch(names: Pick<Names, 'areas' | 'places'>): PlaceSearch {
  const entries = entriesOf(names);
  return (typed) => {
    const words = nameWords(typed);
    const text = words.join(' ');
    if (text === '') return { names: [], similar: false };
    const fitting = FITS.map((): Entry[] => []);
    for (const entry of entries) fitting[FITS.findIndex((fits) => fits(entry, words, text))]?.push(entry);
    const found = fitting.flatMap((some) => some.toSorted((a, b) => a.text.length - b.text.length));
    if (found.length > 0) return { names: found, similar: false };
    const alike = entries.filter((entry) => isSimilar(entry, words));
    return { names: alike, similar: alike.length > 0 };
  };
}

function entriesOf({ areas, places }: Pick<Names, 'areas' | 'places'>): Entry[] {
  const named = areas.flatMap(([name, , , ...aliases], index) =>
    [name, ...aliases].map((spelt) => ({ spelt, name, hint: '', areas: [index] })),
  );
  const placed = places.map(([name, hint, ...of]) => ({ spelt: name, name, hint, areas: of }));
  return [...named, ...placed].map(({ spelt, ...found }) => {
    const words = nameWords(spelt);
    return { ...found, words, text: words.join(' '), letters: words.join('') };
  });
}

/** Letters of a word that may be wrong. */
function slack(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function isSimilar({ words }: Entry, typed: readonly string[]): boolean {
  return typed.every((begin) => {
    const limit = slack(begin) + 1;
    // Hardly anybody mistypes the first letter, and to compare it with all names takes a second for 10,000.
    const alike = words.filter((word) => word[0] === begin[0]);
    return alike.some((word) =>
      [begin.length - 1, begin.length, begin.length + 1].some(
        (length) => editDistance(begin, word.slice(0, length), limit) < limit,
      ),
    );
  });
}
