import type { Figure, Reading, Token } from './reading.ts';

/** What stands right before and after a figure or word. */

/** A currency sign, and "the", stand between a word and its figure unheard. */
const UNHEARD = new Set(['the', '£', '$', '€']);

/** The typed words right before, nearest last; "the" and currency signs left out. */
export function leadUp({ tokens }: Reading, { at }: Pick<Token, 'at'>, most = 4): string[] {
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && words.length < most; i--) {
    const token = tokens[i];
    if (!token || (token.role !== 'word' && !UNHEARD.has(token.word))) break;
    if (!UNHEARD.has(token.word)) words.unshift(token.word);
  }
  return words;
}

export function wordsBeforeAre(reading: Reading, at: Pick<Token, 'at'>, words: readonly string[]): boolean {
  const before = leadUp(reading, at, words.length);
  return words.every((word, i) => before[i] === word);
}

/** "From 55", "unchanged at 55". */
export function isFrom(reading: Reading, figure: Figure): boolean {
  const before = leadUp(reading, figure, 2);
  const [previous] = figure.at > 0 ? [reading.tokens[figure.at - 1]] : [];
  const isMovement = previous?.role === 'printed' && previous.word.trim().endsWith('from');
  return isMovement || before.at(-1) === 'from' || before.join(' ') === 'unchanged at';
}

/** The typed words right after, up to a stop. */
export function following({ tokens }: Reading, { at }: Pick<Token, 'at'>, most = 4): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(at + 1, at + 1 + most)) {
    if (token.role !== 'word' && token.role !== 'number') break;
    words.push(token.word);
  }
  return words;
}
