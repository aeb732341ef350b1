import type { Fault } from '../faults/fault.ts';
import { authorsWords, type ClaimWord, runAt } from './findClaims.ts';
import type { Sentence } from './sentence.ts';

/** Digits, with what belongs to them: `1,234.5`, `20th`, `£3m`, `27%`. */
const DIGITS = /[£$€]?\p{Nd}[\p{Nd},.]*(?:st|nd|rd|th|s|%|k|m|bn)?(?![\p{L}])|\p{Nd}+/giu;

const CARDINALS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores of';
const FRACTIONS = 'thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?';
const ORDINALS = 'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const RANKED =
  'highest|lowest|largest|biggest|smallest|most|worst|best|year|month|quarter|time|successive|consecutive|straight';

/**
 * Number words that are numbers in every sentence, and phrases that make numbers of words that also
 * mean something else: "one" of "one in seven", "third" of "a third" or "third highest".
 */
const NUMBER_WORDS = new RegExp(
  [
    `\\b(?:${CARDINALS})(?:-(?:one|${CARDINALS}))?\\b`,
    `\\b(?:${LARGE})\\b`,
    '\\bhalf\\b(?!-hour)',
    // A quarter is a time too: "a quarter earlier".
    `\\b(?:an?|one|nearly a|almost a|over a)[ -](?:${FRACTIONS})\\b(?!\\s+(?:earlier|before|later|ago)\\b)`,
    `\\b(?:${ORDINALS})[ -](?:${RANKED})\\b`,
    '\\bone (?:in|out of|of every|per)\\b',
    '\\bone[ -](?:hundred|thousand|million|third|quarter|half)\\b',
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
  let text = claims.reduce(blankClaim, authorsWords(sentence));
  for (const denominator of denominators) {
    text = text.replaceAll(denominator, (found) => '\u0000'.repeat(found.length));
  }
  const matches = [...text.matchAll(NUMBER_WORDS), ...text.matchAll(DIGITS)];
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

function blankClaim(text: string, { start, word }: ClaimWord): string {
  return text.slice(0, start) + '\u0000'.repeat(word.length) + text.slice(start + word.length);
}

function literalFor(number: string): string {
  return /^\d+$/.test(number) ? number : `"${number}"`;
}
