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
];

/** What is looked for only where no name begins so: `hull` is in Solihull, too, and nobody means that. */
const FURTHER: readonly Fit[] = [
  // Two letters are somewhere in almost every name.
  ({ letters }, typed, text) => text.length > 2 && letters.includes(typed.join('')),
];

/** Searches names of areas and places, as they begin, then as they go on, then as they are abbreviated or mistyped. */
export function placeSearch(names: Pick<Names, 'areas' | 'places' | 'generic'>): PlaceSearch {
  const entries = entriesOf(names);
  const generic = new Set(names.generic);
  return (typed) => {
    const words = nameWords(typed);
    if (words.length === 0) return { names: [], similar: false };
    // Who types the name of a council, or "City of …", means the place.
    const proper = words.filter((word) => !generic.has(word));
    const tries = [() => fitting(FITS, entries, words), () => fitting(FURTHER, entries, words)];
    if (proper.length > 0 && proper.length < words.length) tries.push(() => fitting(FITS, entries, proper));
    tries.push(() => contracted(entries, typed));
    for (const attempt of tries) {
      const found = attempt();
      if (found.length > 0) return { names: found, similar: false };
    }
    const similar = mostAlike(entries, words);
    return { names: similar, similar: similar.length > 0 };
  };
}

function fitting(fits: readonly Fit[], entries: readonly Entry[], words: readonly string[]): Entry[] {
  const text = words.join(' ');
  const found = fits.map((): Entry[] => []);
  for (const entry of entries) found[fits.findIndex((suits) => suits(entry, words, text))]?.push(entry);
  return found.flatMap((some) => some.toSorted((a, b) => a.text.length - b.text.length));
}

/** Names that an apostrophe shortens, as in `W'hampton`. */
function contracted(entries: readonly Entry[], typed: string): Entry[] {
  const [, start, end] = /^(\p{L}+)['’‘](\p{L}{2,})$/u.exec(typed.trim().toLowerCase()) ?? [];
  if (start === undefined || end === undefined) return [];
  return entries.filter(({ words }) =>
    words.some(
      (word) => word.length > start.length + end.length && word.startsWith(start) && word.endsWith(end),
    ),
  );
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

/** The names with the fewest letters wrong, first those that are as long as what was typed. */
function mostAlike(entries: readonly Entry[], typed: readonly string[]): Entry[] {
  const { length } = typed.join(' ');
  let least = Number.POSITIVE_INFINITY;
  const found = entries.flatMap((entry) => {
    const wrong = typed.reduce((sum, word) => sum + lettersWrong(word, entry), 0);
    least = Math.min(least, wrong);
    return wrong < Number.POSITIVE_INFINITY ? [{ entry, wrong }] : [];
  });
  return found
    .flatMap(({ entry, wrong }) => (wrong === least ? [entry] : []))
    .toSorted((a, b) => Math.abs(a.text.length - length) - Math.abs(b.text.length - length));
}

/** Between a word and the beginning of the most similar one of a name. */
function lettersWrong(begin: string, { words }: Entry): number {
  const limit = slack(begin) + 1;
  // Hardly anybody mistypes the first letter, and to compare it with all names takes a second for 10,000.
  const alike = words.filter((word) => word[0] === begin[0]);
  const distances = alike.flatMap((word) =>
    [-1, 0, 1].map((more) => editDistance(begin, word.slice(0, begin.length + more), limit)),
  );
  return Math.min(...distances.map((distance) => (distance < limit ? distance : Number.POSITIVE_INFINITY)));
}
