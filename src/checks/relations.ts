import { ENDINGS, NEGATIONS, SUPPOSING } from './closedClasses.ts';
import type { Reading, Token } from './reading.ts';
import { relationAt, type Says } from './relationWords.ts';

/** A relation word in the author's own words, and how the words around it turn it. */
export interface Relation {
  readonly says: Says;
  readonly word: string;
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  /** Position of its last token. */
  readonly last: number;
  /** "Did not rise", "no longer the highest". */
  readonly isNegated: boolean;
  /** "Nearly doubled", "more than halved", "rose slightly". */
  readonly degree: 'nearly' | 'over' | 'slightly' | null;
  /** "May rise", "if it falls", "expected to fall": states nothing. */
  readonly isSupposed: boolean;
}

const LONGEST = 5;

export function relationsIn(reading: Reading): Relation[] {
  const { tokens } = reading;
  const found: Relation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.role !== 'word' || isName(reading, token)) continue;
    const ahead = tokens.slice(at, at + LONGEST).map(({ role, word }) => (role === 'word' ? word : ''));
    const relation = relationAt(ahead);
    if (!relation) continue;
    const last = at + relation.words.length - 1;
    const words = relation.words.join(' ');
    const end = tokens[last]?.end ?? token.end;
    found.push({
      says: relation.says,
      word: words,
      token,
      start: token.start,
      end,
      last,
      ...turnOf(reading, token, last, words),
    });
    at = last;
  }
  return found;
}

/** "Peak Cavern", "Ana Rose": capitals within a paragraph are a name's. */
function isName({ tokens, sentence }: Reading, { at, isCapital, end }: Token): boolean {
  if (!isCapital || sentence.passage.kind !== 'paragraph') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (before?.isCapital && at > 1) || (after?.isCapital === true && after.start === end + 1);
}

function turnOf(
  { tokens }: Reading,
  token: Token,
  last: number,
  words: string,
): Pick<Relation, 'isNegated' | 'degree' | 'isSupposed'> {
  const clause = tokens.filter(({ clause: each }) => each === token.clause);
  const before = clause.filter(({ at }) => at < token.at).map(({ word }) => word);
  const after = clause.filter(({ at }) => at > last).map(({ word }) => word);
  const near = before.slice(-3);
  const turned = near.some((word, i) => NEGATIONS.has(word) && near[i + 1] !== 'only') || isPhrase(near);
  const hasOwn = NEGATIONS.has(words.split(' ')[0] ?? '');
  const [first = '', ...others] = after.slice(0, 8);
  return {
    isNegated: !hasOwn && (turned || [first, ...others].some((word) => ENDINGS.has(word))),
    degree: degreeOf(near, after, words),
    isSupposed: before.some((word) => SUPPOSING.has(word)),
  };
}

/** "Anything but", "far from", "rather than", "instead of". */
function isPhrase(near: readonly string[]): boolean {
  const said = near.join(' ');
  return ['anything but', 'far from', 'rather than', 'instead of'].some((phrase) => said.includes(phrase));
}

const NEARLY = new Set(['nearly', 'almost', 'approaching']);
const OVER = new Set(['more than', 'less than', 'fewer than', 'well over']);
const SLIGHTLY = new Set(['slightly', 'marginally', 'modestly', 'slight', 'small', 'marginal', 'modest']);

function degreeOf(near: readonly string[], after: readonly string[], words: string): Relation['degree'] {
  const [previous = '', last = ''] = near.slice(-2);
  if (NEARLY.has(near.at(-1) ?? '') || words.startsWith('at least') || near.join(' ').endsWith('all but'))
    return 'nearly';
  if (OVER.has(`${previous} ${last}`) || last === 'over' || words.endsWith('than half')) return 'over';
  return [...near, ...after.slice(0, 2)].some((word) => SLIGHTLY.has(word)) ? 'slightly' : null;
}
