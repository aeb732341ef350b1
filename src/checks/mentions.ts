import type { Area, Areas } from '../newsroom/area.ts';
import { type FoundPhrase, PhraseIndex } from '../newsroom/phraseIndex.ts';
import type { Sentence } from '../prose/sentence.ts';
import { memoize } from '../tables/memoize.ts';
import { startHigh } from '../words/letterCase.ts';
import { isSmallWord, MONTHS, SEASONS, WEEKDAYS, words } from './closedClasses.ts';

/** A place named in a sentence, printed by the engine or typed. */
export interface Mention {
  readonly area: Area;
  readonly start: number;
  readonly end: number;
}

const NATIONWIDE = 'nationally,national,nationwide,across the country,country as a whole,country’s'.split(
  ',',
);
const KINDS = [...words('area force county borough region city town district island shire council')];
const LOCAL = [
  'locally',
  'local',
  'here',
  'the area’s',
  'the force’s',
  ...KINDS.map((kind) => `the ${kind}`),
];

export interface MentionFinder {
  find(sentence: Sentence, edition: Area): Mention[];
}

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;

/**
 * Phrases of titles in which the name of an area is a word like any other: "Reading age", "Bath house". "Visits to
 * Bath" is none, for the area is meant.
 */
function titlePhrases(names: readonly string[], titles: readonly string[]): string[] {
  const index = new PhraseIndex(names);
  return titles.flatMap((title) => {
    const said = [...title.matchAll(WORD)].map(({ 0: word, index: start }) => ({ word, start }));
    return index.words(title).flatMap(({ start, end }) => {
      const [before, after] = [
        said.findLast((each) => each.start < start),
        said.find((each) => each.start >= end),
      ];
      const isPart = (each: typeof before) =>
        each !== undefined && /^\p{Ll}/u.test(each.word) && !isSmallWord(each.word);
      const isNext = after?.start === end + 1 && isPart(after);
      const isLast = !isNext && before && before.start + before.word.length + 1 === start && isPart(before);
      const phrase = isNext
        ? title.slice(start, end + 1 + after.word.length)
        : isLast
          ? title.slice(before.start, end)
          : '';
      return phrase === '' ? [] : [phrase, `${phrase}s`];
    });
  });
}

/** Built once per newsroom. @param titles of all columns */
export function mentionFinder(areas: Areas, nation: Area, titles: readonly string[]): MentionFinder {
  // Case-sensitive: "the mere" is not the Mere.
  const names = areas.all.flatMap(({ name, aliases }) => [name, ...aliases]);
  const general = [...NATIONWIDE, ...LOCAL];
  const index = new PhraseIndex([
    ...[...names, ...general, ...general.map(startHigh)],
    // The longest match counts, and names no area.
    ...titlePhrases(names, titles),
  ]);
  const areaOf = (phrase: string): Area | 'edition' | undefined => {
    const lower = phrase.toLowerCase();
    if (NATIONWIDE.includes(lower)) return nation;
    return LOCAL.includes(lower) ? 'edition' : areas.byName.get(lower);
  };
  // Memoised: editions share their typed text.
  const namedIn = memoize((text) =>
    index
      .words(text)
      .filter((found) => !isSurname(text, found) && !isOrdinaryWord(text, found))
      .map(({ phrase, start, end }) => ({ area: areaOf(phrase), start, end })),
  );
  return {
    find: ({ runs }, edition) =>
      runs.flatMap(({ atom, text, start: from }) => {
        if (atom?.kind === 'place') return [{ area: atom.area, start: from, end: from + text.length }];
        return (atom ? [] : namedIn(text)).flatMap(({ area, start, end }) => {
          const place = { start: from + start, end: from + end };
          return area ? [{ area: area === 'edition' ? edition : area, ...place }] : [];
        });
      }),
  };
}

/** "Said Emma Reading", and "Mr Reading" anywhere. What stands first has a capital letter anyway: "Rural Reading". */
function isSurname(text: string, { start }: FoundPhrase): boolean {
  const [, before = '', word = ''] = /^(.*?)([\p{L}\p{M}’'-]+\.?) $/su.exec(text.slice(0, start)) ?? [];
  const lower = word.toLowerCase().replace('.', '');
  if (TITLES.has(lower)) return true;
  const isFirst = !/\S/u.test(before) || /[.!?][”"’)]*\s*$/u.test(before);
  if (isFirst || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  return !isSmallWord(lower) && !KINDS.includes(lower) && !NO_FIRST_NAMES.has(lower);
}

/** "In March Reading recorded …", "in the West Reading led". April and May may be names; a place is held to more. */
const NO_FIRST_NAMES = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...SEASONS,
  ...words('north south east west midlands'),
]);

const TITLES = words('mr mrs ms miss dr sir dame prof professor');

/** "Deal and pine orders": at the start, and beside a noun that is no name. "Deal and nearby towns" are places. */
function isOrdinaryWord(text: string, { phrase, start, end }: FoundPhrase): boolean {
  const isFirst = /(?:^|[.!?][”"’)]*\s)$/u.test(text.slice(0, start));
  if (!isFirst || phrase.includes(' ')) return false;
  const [, beside = '', head = ''] = /^ (?:and|or) (\p{Ll}+) (\p{Ll}+s)\b/u.exec(text.slice(end)) ?? [];
  const isArea = KINDS.some((kind) => head.startsWith(kind.slice(0, -1)));
  return beside !== '' && !isSmallWord(beside) && !isSmallWord(head) && !isArea;
}
