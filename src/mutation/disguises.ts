import type { Mutant } from './mutant.ts';
import { type Found, findIn, lineOf, readerText, replaceAt, unquoted } from './segments.ts';

/** Faults in other clothes: synonyms, numbers in words, periods and units typed by hand, letters that only look right. */

const FIGURE =
  /\{\{\s*(\w+)\.(latest|previous|peak|trough|top|bottom|first)\s*(\|\s*(?:count|per)[^}]*)?\}\}/g;
const PERIOD = /\{\{\s*[\w.]+\.(?:period|year|period\.end|comparableSince|recordsBegan)\s*\}\}/g;
const DIRECTION =
  /\b(rise|rises|rose|risen|fall|falls|fell|fallen|more|fewer|higher|lower|highest|lowest|above|below|up|down|record)\b/giu;

function mutant(
  story: string,
  operator: string,
  found: Pick<Found, 'start' | 'end' | 'match'>,
  replacement: string,
): Mutant {
  const change = `line ${lineOf(story, found.start)}: ${found.match[0].trim()} → ${replacement.trim()}`;
  return { operator, change, text: replaceAt(story, found, replacement) };
}

/** One of the replacements for each place, in turn, so that all of them are tried. */
function inTurn(
  story: string,
  operator: string,
  places: readonly Found[],
  replacements: readonly string[],
): Mutant[] {
  return places.map((found, i) =>
    mutant(story, operator, found, replacements[i % replacements.length] ?? ''),
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

/** "Rose" becomes "nosedived", "fell" "ballooned". */
export function contrarySynonyms(story: string): Mutant[] {
  const found = findIn(unquoted(story), DIRECTION).filter(({ match }) => !/record|est$/iu.test(match[0]));
  return found.map((each, i) => {
    const list = SYNONYMS[DOWN.test(each.match[0]) ? 'up' : 'down'];
    return mutant(story, 'contrary synonym', each, list[i % list.length] ?? '');
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
  return inTurn(story, 'number in words', findIn(readerText(story), FIGURE), IN_WORDS);
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
  return inTurn(story, 'period typed by hand', findIn(readerText(story), PERIOD), TYPED_PERIODS);
}

const UNITS = [' per cent', '%', ' percentage points', 'k', ' million', ',000', ' times as many', ' weeks'];
const SIGNS = ['−', 'minus ', 'one in '];

/** A unit or sign typed on to a figure. */
export function typedUnits(story: string): Mutant[] {
  return findIn(readerText(story), FIGURE).flatMap((found, i) => [
    mutant(story, 'unit typed', found, found.match[0] + (UNITS[i % UNITS.length] ?? '')),
    mutant(story, 'unit typed', found, (SIGNS[i % SIGNS.length] ?? '') + found.match[0]),
  ]);
}

/** An amount where a change was meant, or the other way round. */
export function otherMeasures(story: string): Mutant[] {
  return findIn(readerText(story), FIGURE).flatMap((found) => {
    const [whole, , measure = ''] = found.match;
    return ['change', 'percentChange'].map((other) =>
      mutant(
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
  return inTurn(story, 'number smuggled as literal', findIn(readerText(story), FIGURE), LITERALS);
}

/** "No longer the highest", "not higher", "nearly doubled" where it did. */
export function negations(story: string): Mutant[] {
  return findIn(
    unquoted(story),
    /\b(?:the highest|the lowest|higher|lower|more|fewer|a rise|a fall|doubled|halved)\b/giu,
  ).map((found, i) => {
    const denial = ['no longer ', 'not ', 'nowhere near '][i % 3] ?? '';
    return mutant(story, 'claim negated', found, denial + found.match[0]);
  });
}

/** A claim word that is put in, in letters that hide it: emphasis, a soft hyphen, a letter of another alphabet. */
const DISGUISED = [
  ' re**co**rd high',
  ' a re\u00adcord',
  ' r\u043ese sharply',
  ' dou&#98;led',
  ' *hal*ved',
  ' d\u043ewn',
];

export function disguisedClaims(story: string): Mutant[] {
  const ends = findIn(unquoted(story), /(?<=[a-z]{3})\.(?=\s|$)/g);
  return ends.map((found, i) =>
    mutant(story, 'claim disguised', found, `,${DISGUISED[i % DISGUISED.length]}.`),
  );
}

/** A figure put between quotation marks, into somebody's mouth. */
export function quotedFigures(story: string): Mutant[] {
  const body = readerText(story).slice(-1);
  return findIn(body, FIGURE).map((found) =>
    mutant(story, 'figure put into a quote', found, `“${found.match[0]}”`),
  );
}
