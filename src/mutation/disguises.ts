import { type Mutant, mutantAt } from './mutant.ts';
import { findIn, type Match, readerText, unquotedText } from './segments.ts';

/** Faults in disguise: synonyms, numbers in words, typed periods and units, lookalike letters. */

const FIGURE =
  /\{\{\s*(\w+)\.(latest|previous|peak|trough|top|bottom|first)\s*(\|\s*(?:count|per)[^}]*)?\}\}/g;
const PERIOD = /\{\{\s*[\w.]+\.(?:period|year|period\.end|comparableSince|recordsBegan)\s*\}\}/g;
const DIRECTION =
  /\b(rise|rises|rose|risen|fall|falls|fell|fallen|more|fewer|higher|lower|highest|lowest|above|below|up|down|record)\b/giu;

/** Takes the replacements in rotation, one per place, so that all are tried. */
function roundRobin(
  story: string,
  operator: string,
  places: readonly Match[],
  replacements: readonly string[],
): Mutant[] {
  return places.map((found, i) =>
    mutantAt(story, operator, found, replacements[i % replacements.length] ?? ''),
  );
}

const SYNONYMS: Readonly<Record<'up' | 'down', readonly string[]>> = {
  up: [
    'ballooned',
    'soaring',
    'outnumbered',
    'a surge',
    'rocketed',
    'mushrooming',
    'twofold',
    'an explosion in',
  ],
  down: ['nosedived', 'plunging', 'a slump', 'collapsed', 'dwindling', 'halved', 'tumbled', 'petered out'],
};
const DOWN = /^(?:fall|falls|fell|fallen|fewer|lower|lowest|below|down)$/iu;

/** "Rose" becomes "nosedived", "fell" becomes "ballooned". */
export function contrarySynonyms(story: string): Mutant[] {
  const found = findIn(unquotedText(story), DIRECTION).filter(({ match }) => !/record|est$/iu.test(match[0]));
  return found.map((each, i) => {
    const list = SYNONYMS[DOWN.test(each.match[0]) ? 'up' : 'down'];
    return mutantAt(story, 'contrary synonym', each, list[i % list.length] ?? '');
  });
}

const IN_WORDS = [
  'a quarter of a million',
  'six hundred and ten',
  'scores of',
  'umpteen',
  'nil',
  'XII',
  '½',
  '２０',
  'one in ten',
  'dozens of',
  'a handful of',
  'two thirds of',
];

export function spelledNumbers(story: string): Mutant[] {
  return roundRobin(story, 'number in words', findIn(readerText(story), FIGURE), IN_WORDS);
}

const TYPED_PERIODS = [
  '2019',
  'the past decade',
  'last month',
  'five years',
  '{{ "2011" | date }}',
  'the 1990s',
];

export function typedPeriods(story: string): Mutant[] {
  return roundRobin(story, 'period typed by hand', findIn(readerText(story), PERIOD), TYPED_PERIODS);
}

const UNITS = [' per cent', '%', ' percentage points', 'k', ' million', ',000', ' times as many', ' weeks'];
const SIGNS = ['−', 'minus ', 'one in '];

/** Types a unit or sign next to a figure. */
export function typedUnits(story: string): Mutant[] {
  return findIn(readerText(story), FIGURE).flatMap((found, i) => [
    mutantAt(story, 'unit typed', found, found.match[0] + (UNITS[i % UNITS.length] ?? '')),
    mutantAt(story, 'unit typed', found, (SIGNS[i % SIGNS.length] ?? '') + found.match[0]),
  ]);
}

/** Prints a change in place of an amount. */
export function otherMeasures(story: string): Mutant[] {
  return findIn(readerText(story), FIGURE).flatMap((found) => {
    const [whole, , measure = ''] = found.match;
    return ['change', 'percentChange'].map((other) =>
      mutantAt(
        story,
        'change for amount',
        found,
        whole.replace(`.${measure}`, `.${other}`).replace(/\|\s*per/, ''),
      ),
    );
  });
}

const LITERALS = [
  '{{ 102 | literal: "cases" }}',
  '{{ 4711 | literal: "number" }}',
  '{{ 33 | literal: "figure" }}',
];

export function smuggledLiterals(story: string): Mutant[] {
  return roundRobin(story, 'number smuggled as literal', findIn(readerText(story), FIGURE), LITERALS);
}

/** "No longer the highest", "not higher", "nowhere near doubled" where the claim holds. */
export function negations(story: string): Mutant[] {
  return findIn(
    unquotedText(story),
    /\b(?:the highest|the lowest|higher|lower|more|fewer|a rise|a fall|doubled|halved)\b/giu,
  ).map((found, i) => {
    const denial = ['no longer ', 'not ', 'nowhere near '][i % 3] ?? '';
    return mutantAt(story, 'claim negated', found, denial + found.match[0]);
  });
}

/** Claim words hidden by emphasis, a soft hyphen, an entity or a letter of another alphabet. */
const DISGUISED = [
  ' re**co**rd high',
  ' a re\u00adcord',
  ' r\u043ese sharply',
  ' dou&#98;led',
  ' *hal*ved',
  ' d\u043ewn',
];

export function disguisedClaims(story: string): Mutant[] {
  const ends = findIn(unquotedText(story), /(?<=[a-z]{3})\.(?=\s|$)/g);
  return ends.map((found, i) =>
    mutantAt(story, 'claim disguised', found, `,${DISGUISED[i % DISGUISED.length]}.`),
  );
}

/** Puts a figure into somebody's mouth. */
export function quotedFigures(story: string): Mutant[] {
  const body = readerText(story).slice(-1);
  return findIn(body, FIGURE).map((found) =>
    mutantAt(story, 'figure put into a quote', found, `“${found.match[0]}”`),
  );
}
