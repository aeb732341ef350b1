import type { Fault } from '../faults/fault.ts';
import { authorsWords, type ClaimWord, runAt } from './findClaims.ts';
import { numbersIn } from './numberWords.ts';
import type { Sentence } from './sentence.ts';

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
  return numbersIn(text).map(({ word, start }) => ({
    file: sentence.passage.file,
    line: runAt(sentence, start)?.line ?? 0,
    column: 0,
    what: `unbound number in the ${sentence.passage.kind}: ${word} in “${sentence.text.trim()}”`,
    expected: 'a number that is bound to a table cell',
    mend: `print a figure, or say what it is: {{ ${literalFor(word)} | literal: "what it is" }}`,
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
