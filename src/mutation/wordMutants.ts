import { startHigh } from '../words/letterCase.ts';
import { type Mutant, mutantAt } from './mutant.ts';
import { findIn, lineOf, unquotedText } from './segments.ts';

/** Faults in the author's own words. */

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['rose', 'fell'],
  ['risen', 'fallen'],
  ['rising', 'falling'],
  ['increase', 'decrease'],
  ['increased', 'decreased'],
  ['up', 'down'],
  ['more', 'fewer'],
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['peaked', 'bottomed out'],
  ['above', 'below'],
  ['largest', 'smallest'],
  ['most', 'fewest'],
  ['doubled', 'halved'],
  ['the same', 'higher'],
  ['unchanged', 'up'],
];

function opposite(word: string): string | undefined {
  const lower = word.toLowerCase();
  const found = OPPOSITES.flatMap(([a, b]) => (a === lower ? b : b === lower ? a : []))[0];
  return found && word.charAt(0) !== lower.charAt(0) ? startHigh(found) : found;
}

const WORDS = new RegExp(`\\b(?:${OPPOSITES.flat().join('|')})\\b(?! recent)`, 'giu');

export function flippedWords(story: string): Mutant[] {
  return findIn(unquotedText(story), WORDS).flatMap((found) => {
    const flipped = opposite(found.match[0]);
    return flipped ? [mutantAt(story, 'direction word flipped', found, flipped)] : [];
  });
}

const SUPERLATIVES = [
  'a record ',
  'the highest ever, ',
  'a massive increase to ',
  'more than ',
  'nearly ',
  'only ',
];
const FIGURE = /\{\{\s*\w+\.(?:latest|peak|top)\s*(?:\|\s*(?:count|per)[^}]*)?\}\}/g;

/** Puts "a record", "more than" or "nearly" before a figure. */
export function addedClaims(story: string): Mutant[] {
  return findIn([{ start: 0, end: story.length, text: story }], FIGURE)
    .filter(({ start }) => lineOf(story, start) > 1)
    .flatMap((found, i) => {
      const words = SUPERLATIVES[i % SUPERLATIVES.length] ?? '';
      return [mutantAt(story, 'claim added', found, words + found.match[0])];
    });
}

const SENTENCE_END = /(?<=\w|\}\})\.(?=\s|$)/g;
const SENTENCES = [
  ' It was the first time that this had happened.',
  ' Numbers have doubled since then.',
  ' That is the third rise in a row.',
  ' Most forces recorded an increase.',
  ' The area has twice the national average.',
  ' Two in five of them were repeat victims.',
  ' It followed a 40 per cent drop.',
];

/** Adds sentences from memory, as a hurried editor would. */
export function addedSentences(story: string): Mutant[] {
  return findIn(unquotedText(story), SENTENCE_END).map((found, i) => {
    const sentence = SENTENCES[i % SENTENCES.length] ?? '';
    return mutantAt(story, 'sentence added', found, `.${sentence}`);
  });
}
