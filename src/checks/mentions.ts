import type { Area, Areas } from '../newsroom/area.ts';
import { remembered } from '../tables/remembered.ts';
import { onceForSentence } from './onceForSentence.ts';
import { PhraseIndex } from './phraseIndex.ts';
import type { Sentence } from './sentence.ts';

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
const LOCAL = [
  'locally',
  'local',
  'here',
  'the area',
  'the area’s',
  'the force',
  'the force’s',
  'the county',
  'the borough',
  'the region',
  'the city',
  'the town',
  'the district',
  'the island',
  'the shire',
  'the council',
  'the constituency',
];

export interface MentionFinder {
  find(sentence: Sentence, edition: Area): Mention[];
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
  const namedIn = remembered((text) =>
    index.words(text).flatMap(({ phrase, start, end }) => {
      const area = areaOf(phrase);
      return area ? [{ area, start, end }] : [];
    }),
  );
  const placesOf = onceForSentence((sentence: Sentence) => {
    const printed = sentence.runs.flatMap(({ atom, start, text }) =>
      atom?.kind === 'place' ? [{ area: atom.area, start, end: start + text.length }] : [],
    );
    const text = sentence.runs
      .map((run) => (run.atom ? '\u0000'.repeat(run.text.length) : run.text))
      .join('');
    return [...printed, ...namedIn(text)].toSorted((a, b) => a.start - b.start);
  });
  return {
    find: (sentence, edition) =>
      placesOf(sentence).map(({ area, ...place }) => ({
        area: area === 'edition' ? edition : area,
        ...place,
      })),
  };
}
