import { cardinalOf, isNumberWord, words } from './closedClasses.ts';
import type { Token } from './reading.ts';

/** A written fraction: "half of", "a third more", "two-thirds", "fell by a fifth". */
export interface Fraction {
  readonly of: number;
  /** Whether it is the size of a change rather than a share. */
  readonly isChange: boolean;
  /** In tokens. */
  readonly length: number;
}

const PARTS: ReadonlyMap<string, number> = new Map(
  ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap((part, i) => [
    [part, i + 2],
    [`${part}s`, i + 2],
  ]),
);
const HALF_OF = words('of the all as these those');
const PART_OF = words('of as more fewer less higher lower');
const MORE = words('more fewer less higher lower');

/** The fraction that begins at a token. */
export function fractionAt(
  tokens: readonly Token[],
  { word, at }: Pick<Token, 'word' | 'at'>,
): Fraction | undefined {
  const [before, next, third] = [-1, 1, 2].map((step) => tokens[at + step]);
  const fraction = (count: number, part: string, length: number): Fraction => {
    const isChange =
      /^(?:by|up|down)$/u.test(before?.word ?? '') || MORE.has(tokens[at + length]?.word ?? '');
    return { of: count / (PARTS.get(part) ?? 1), isChange, length };
  };
  if (word === 'half')
    return HALF_OF.has(next?.word ?? '') || before?.word === 'by' ? fraction(1, word, 1) : undefined;
  const [number = '', hyphened = ''] = word.split('-');
  const isOne = /^(?:an?|one)$/u.test(number);
  const count = isOne ? 1 : cardinalOf(number);
  if (count && PARTS.has(hyphened) && number !== 'a') return fraction(count, hyphened, 1);
  if (!count || !PARTS.has(next?.word ?? '') || next?.word === 'half') return undefined;
  const isPart = !isOne || PART_OF.has(third?.word ?? '') || third?.role !== 'word';
  return isPart ? fraction(count, next?.word ?? '', 2) : undefined;
}

/** "Forty per cent", "one in four", "nine out of ten", in words. */
export function isWrittenShare(tokens: readonly Token[], { word, at }: Token): boolean {
  const [after = '', next = '', third = ''] = [1, 2, 3].map((step) => tokens[at + step]?.word);
  if (word !== 'one' && !isNumberWord(word)) return false;
  if (after === 'percent' || (after === 'per' && next === 'cent')) return true;
  const isWhole = (of: string) => isNumberWord(of) || of === 'every';
  if (after === 'out') return next === 'of';
  if (after === 'in' && tokens[at + 2]?.role === 'figure') return true;
  return (after === 'in' && isWhole(next)) || (next === 'in' && isWhole(third) && word === 'one');
}
