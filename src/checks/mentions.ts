import type { Area, Areas } from '../newsroom/area.ts';
import { remembered } from '../tables/remembered.ts';
import { PhraseIndex } from './phraseIndex.ts';
import type { Reading } from './reading.ts';

/** A place that a sentence names, printed by the engine or typed by the author. */
export interface Mention {
  readonly area: Area;
  readonly start: number;
  readonly end: number;
}

const NATIONWIDE = [
  'nationally',
  'national',
  'nationwide',
  'across the country',
  'country as a whole',
  'country’s',
];
const LOCAL = ['locally', 'local', 'here', 'the area', 'the area’s', 'the force', 'the force’s'].concat(
  ['county', 'borough', 'region', 'city', 'town', 'district', 'island', 'shire', 'council'].map(
    (kind) => `the ${kind}`,
  ),
);

export interface MentionFinder {
  find(reading: Reading, edition: Area): Mention[];
}

/** Made once for a newsroom's areas. */
export function mentionFinder(areas: Areas, nation: Area): MentionFinder {
  // Names are looked for as they are written: "the mere" is not the Mere.
  const names = areas.all.flatMap(({ name, aliases }) => [name, ...aliases]);
  const general = [...NATIONWIDE, ...LOCAL].flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
  ]);
  const index = new PhraseIndex([...names, ...general]);
  const areaOf = (word: string): Area | 'edition' | undefined => {
    const lower = word.toLowerCase();
    if (NATIONWIDE.includes(lower)) return nation;
    return LOCAL.includes(lower) ? 'edition' : areas.byName.get(lower);
  };
  // A stretch of typed text is the same in every edition.
  const namedIn = remembered((text) =>
    index.words(text).flatMap(({ phrase, start, end }) => {
      const area = areaOf(phrase);
      return area ? [{ area, start, end }] : [];
    }),
  );
  return {
    find: ({ sentence }, edition) =>
      sentence.runs.flatMap(({ atom, text, start }) => {
        if (atom?.kind === 'place') return [{ area: atom.area, start, end: start + text.length }];
        if (atom) return [];
        return namedIn(text).map((named) => ({
          area: named.area === 'edition' ? edition : named.area,
          start: start + named.start,
          end: start + named.end,
        }));
      }),
  };
}
