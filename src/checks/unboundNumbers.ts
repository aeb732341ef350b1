import type { Fault } from '../faults/fault.ts';
import { authorsWords, type ClaimWord, runAt } from './findClaims.ts';
import type { Sentence } from './sentence.ts';

/** Digits of any script and shape (１２, Ⅻ, ½), with what belongs to them: `1,234.5`, `20th`, `£3m`, `27%`. */
const DIGITS =
  /[£$€]?\p{Nd}[\p{Nd},.]*(?:st|nd|rd|th|s|%|k|m|bn)?(?![\p{L}])|\p{Nd}+|\p{Nl}+|(?<!\p{L})\p{No}+/giu;

/** XII, MMXX: not after a name ("Elizabeth II"), and none that are better known as something else. */
const ROMAN =
  /(?<![\p{L}\p{N}’'-]|\p{Lu}[\p{Ll}’]+\s)(?!(?:MI|DC|CD|MC|CC|DI|MD|CV|DVD|MM|CM|DM|IV|XL|XX|CI|MIX|LI|DIM|VI|ID|MILD|CIVIC|LIVID|VIVID|I|V|X|C|D|L|M)\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;

const CARDINALS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE =
  'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores of|umpteen|zillions?|decades?';
const FRACTIONS = 'thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|fraction';
const ORDINALS =
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:\\w+teenth|twentieth|thirtieth|fortieth|fiftieth|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\\w+)';
const RANKED =
  'highest|lowest|largest|biggest|smallest|most|worst|best|year|month|quarter|time|successive|consecutive|straight|rise|fall|increase|drop|place|in the|of the';

/**
 * Number words that are numbers in every sentence, and phrases that make numbers of words that also
 * mean something else: "one" of "one in seven", "third" of "a third" or "third highest".
 */
const NUMBER_WORDS = new RegExp(
  [
    `\\b(?:${CARDINALS})(?:-(?:one|${CARDINALS}))?\\b`,
    `\\b(?:${LARGE})\\b`,
    '\\bhalf\\b',
    // A quarter is a time too: "a quarter earlier".
    `\\b(?:an?|one|nearly a|almost a|over a|tiny|small)[ -](?:${FRACTIONS})\\b(?!\\s+(?:earlier|before|later|ago|party|person|place finish)\\b)`,
    `\\b(?:${ORDINALS})[ -](?:${RANKED})\\b`,
    '\\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\b',
    '\\bone (?:in|out of|of every|per)\\b(?! (?:the|a|an|his|her|their|our|its|my|this|that|which)\\b)',
    `\\b(?:${CARDINALS}|many|several|hundred|thousand)-?fold\\b`,
    '\\bsecond only to\\b',
    '\\bone[ -](?:hundred|thousand|million|third|quarter|half)\\b',
    '\\ba (?:handful|couple|score|smattering|myriad|single-digit)\\b',
    '\\b(?:zero|nil|double|treble|triple|single)[ -](?:digits?|figures?)\\b|\\b(?:zero|nil)\\b(?!-)',
  ].join('|'),
  'giu',
);

/** Phrases with a number word that count nothing of the story's. */
const NO_NUMBERS = new RegExp(
  [
    `\\b(?:one|${CARDINALS}|half)-(?:bedroom(?:ed)?|bed|storey|door|piece|way|tier|part|wheeled|seater|lane|sided|hour|term|day|week|month|year|brother|sister|timbered|hearted|hourly)\\b(?! (?:high|low|record|peak|rise|fall)\\b)`,
    // Ages say of whom, not how many.
    `\\b(?:\\d{1,3}|${CARDINALS})-year-olds?\\b|\\baged?(?: between)? \\d{1,2}(?:(?:,? and|,? to| or|,) \\d{1,2})*(?: and over| or over| or under)?\\b|\\b(?:under|over)-\\d{2}s\\b`,
    `\\b(?:${CARDINALS}) (?:minutes|hours|days|weeks|months) later\\b`,
    '\\b(?:no two|the two (?:figures|series|sources|counts|years|measures|surveys|areas|rates|sets)|in two minds|seven days a week|half an hour|half past|half term|first half|second half|the other half|one or two|one-to-one|nine to five|at sixes and sevens)\\b',
    '\\b(?:a|the|any) third (?:party|person|sector)\\b|\\bfourth (?:estate|wall)\\b|\\bsecond (?:time around|home|homes|hand)\\b|\\bground zero\\b|\\bnet zero\\b|\\bzero (?:tolerance|hours)\\b',
  ].join('|'),
  'giu',
);

/**
 * Numbers that a reader would take for facts and that no table stands behind. The denominator of a
 * rate ("per 1,000 people") is the column's own and may be typed.
 */
export function unboundNumbers(
  sentence: Sentence,
  denominators: readonly string[],
  claims: readonly ClaimWord[],
): Omit<Fault, 'edition'>[] {
  // "More than half" and "three times" are claims, and are weighed as such.
  let text = claims.reduce(blankClaim, withoutLiterals(sentence));
  for (const denominator of denominators) {
    text = text.replaceAll(denominator, (found) => '\u0000'.repeat(found.length));
  }
  text = text.replace(NO_NUMBERS, (found) => '\u0000'.repeat(found.length));
  const roman = [...text.matchAll(ROMAN)].filter(([numeral]) => numeral.length > 1);
  const matches = [...text.matchAll(NUMBER_WORDS), ...text.matchAll(DIGITS), ...roman];
  return matches
    .toSorted((a, b) => a.index - b.index)
    .map((match) => ({
      file: sentence.passage.file,
      line: runAt(sentence, match.index)?.line ?? 0,
      column: 0,
      what: `unbound number in the ${sentence.passage.kind}: ${match[0]} in “${sentence.text.trim()}”`,
      expected: 'a number that is bound to a table cell',
      mend: `print a figure, or say what it is: {{ ${literalFor(match[0])} | literal: "what it is" }}`,
    }));
}

/** Of a literal, its reason says what it is. */
function withoutLiterals(sentence: Sentence): string {
  let text = authorsWords(sentence);
  for (const { atom, start, text: printed } of sentence.runs) {
    if (atom?.kind === 'literal') text = blankClaim(text, { start, word: printed });
  }
  return text;
}

function blankClaim(text: string, { start, word }: Pick<ClaimWord, 'start' | 'word'>): string {
  return text.slice(0, start) + '\u0000'.repeat(word.length) + text.slice(start + word.length);
}

function literalFor(number: string): string {
  return /^\d+$/.test(number) ? number : `"${number}"`;
}
