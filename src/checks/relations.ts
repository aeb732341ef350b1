import { cardinalOf, ENDINGS, MODALS, NEGATIONS, SUPPOSING, TURNS, words } from './closedClasses.ts';
import { fractionAt } from './fractions.ts';
import { SHARES } from './measureNames.ts';
import type { Reading, Relation, Token } from './reading.ts';
import { beginsRelation, relationAt, type Says, type Way } from './relationWords.ts';

type Tokenised = Pick<Reading, 'tokens' | 'sentence'>;

const LONGEST = 5;

export function relationsIn(reading: Tokenised): Relation[] {
  const { tokens } = reading;
  const found: Relation[] = [];
  let next = 0;
  for (const token of tokens) {
    if (token.at < next || token.role !== 'word' || isName(reading, token) || isOfTimes(tokens, token))
      continue;
    const stated = statedAt(reading, token);
    if (!stated || isAmount(tokens, stated)) continue;
    const { says } = stated;
    const last = says.is === 'multiple' || says.is === 'fraction' ? lastOf(tokens, stated.last) : stated.last;
    found.push({
      ...token,
      ...turnOf(reading, token, last, says),
      says,
      places: says.is === 'extreme' ? placesAt(tokens, token.at) : undefined,
      last,
      end: tokens[last]?.end ?? token.end,
    });
    next = last + 1;
  }
  return found.filter((relation, i) => !isDegreeOf(relation, found[i + 1]));
}

function placesAt(tokens: readonly Token[], at: number): number | undefined {
  const [among = '', the = '', number = ''] = tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  return the === 'the' && /^(?:among|of)$/u.test(among) ? cardinalOf(number) : undefined;
}

/** The relation that begins at a token, and its end. */
function statedAt(reading: Tokenised, token: Token): Pick<Relation, 'says' | 'last'> | null {
  const { tokens } = reading;
  const fraction = fractionAt(tokens, token);
  if (fraction) return { says: { ...fraction, is: 'fraction' }, last: token.at + fraction.length - 1 };
  const times = tokens[token.at + 1]?.word === 'times' ? cardinalOf(token.word) : undefined;
  if (times) return { says: { is: 'multiple', times }, last: token.at + 1 };
  if (!beginsRelation(token.word) && token.word !== 'never') return null;
  const ahead = tokens.slice(token.at, token.at + LONGEST);
  const entry = relationAt(ahead.map(({ role, word }) => (role === 'word' ? word : '')));
  return (
    everAt(reading, token) ?? (entry ? { says: entry.says, last: token.at + entry.forms.length - 1 } : null)
  );
}

/** "Three times as many", "half as long": the multiple includes what follows. */
function lastOf(tokens: readonly Token[], last: number): number {
  const [as, amount] = [tokens[last + 1], tokens[last + 2]];
  return as?.word === 'as' && amount?.role === 'word' ? last + 2 : last;
}

/** "As many" after a printed "three times" belongs to it. */
function isOfTimes(tokens: readonly Token[], { word, at }: Token): boolean {
  const atom = tokens[at - 1]?.run.atom;
  return word === 'as' && atom?.kind === 'figure' && atom.value.measure === 'times';
}

/** "Equal to 8 per cent of a year’s spending" gives the share, and says of no two figures that they are level. */
function isAmount(tokens: readonly Token[], { says, last }: Pick<Relation, 'says' | 'last'>): boolean {
  const atom = tokens[last + 1]?.run.atom;
  const isLevel = says.is === 'compared' && says.way === 0;
  return isLevel && atom?.kind === 'figure' && SHARES.has(atom.value.measure);
}

/** "More than" before "doubled" modifies it. */
function isDegreeOf({ says, last }: Relation, next: Relation | undefined): boolean {
  return (
    says.is === 'compared' &&
    (next?.says.is === 'multiple' || next?.says.is === 'fraction') &&
    next.at === last + 2
  );
}

/** "Peak Cavern", "Ana Rose": capitals mid-sentence mark a name. */
function isName({ tokens, sentence }: Tokenised, { at, isCapital, end }: Token): boolean {
  if (!isCapital || sentence.passage.kind !== 'paragraph') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (before?.isCapital && at > 1) || (after?.isCapital === true && after.start === end + 1);
}

const HIGH = words('many much high common long often busy');
const LOW = words('few low short rare little');

/**
 * "Never been higher", "never so many", "more fires than ever", "lower than in any other year" are records.
 */
function everAt({ tokens }: Tokenised, token: Token): { readonly says: Says; readonly last: number } | null {
  const record = (way: Way, last: number) => ({ says: { is: 'record', way } as const, last });
  const said = tokens.slice(token.at, token.at + 8).filter(({ clause }) => clause === token.clause);
  const own = relationAt([token.word])?.says;
  if (own?.is === 'compared') {
    const than = said.findIndex(
      ({ word }, i) => word === 'than' && isEver(said.slice(i + 1).map((each) => each.word)),
    );
    return than > 0 ? record(own.way, token.at) : null;
  }
  if (token.word !== 'never') return null;
  for (const [i, { word, at }] of said.entries()) {
    const way = relationAt([word])?.says;
    if (way?.is === 'compared' && way.way !== 0) return record(way.way, at);
    if (word !== 'so' && word !== 'as') continue;
    const amount = said[i + 1]?.word ?? '';
    if (HIGH.has(amount) || LOW.has(amount)) return record(HIGH.has(amount) ? 1 : -1, at + 1);
  }
  return said[1]?.word === 'before' ? record(0, token.at + 1) : null;
}

function isEver([first, second, third]: readonly string[]): boolean {
  return first === 'ever' || (first === 'in' && second === 'any' && third !== undefined);
}

const NEARLY = words('nearly almost approaching');
const BE = words('is are was were be been being');
const SLIGHTLY = words('slightly marginally modestly slight small marginal modest');

function turnOf(
  { tokens }: Tokenised,
  { at, clause, word: first }: Token,
  last: number,
  says: Says,
): Pick<Relation, 'isNegated' | 'degree' | 'isSupposed'> {
  const beside = tokens.filter((token) => token.clause === clause && token.role === 'word');
  const before = wordsOf(beside.filter((token) => token.at < at));
  const after = wordsOf(beside.filter((token) => token.at > last));
  const near = wordsOf(tokens.slice(Math.max(0, at - 3), at));
  const own = wordsOf(tokens.slice(at, last + 1));
  const isTurned = near.some((word, i) => {
    const next = near[i + 1] ?? '';
    return (NEGATIONS.has(word) && next !== 'only') || TURNS.has(`${word} ${next}`);
  });
  const isEnded = after.slice(0, 8).some((word) => ENDINGS.has(word));
  // "Were dropped from the count": a passive, not a fall.
  const isDone = says.is === 'moved' && says.way !== 0 && first.endsWith('ed') && BE.has(near.at(-1) ?? '');
  // "Where rates are highest": some area's are, and not this one's.
  const isAsked =
    says.is === 'extreme' && before.some((word, i) => word === 'where' && asks(tokens, beside[i]));
  const isIf =
    isAsked || before.some((word) => SUPPOSING.has(word)) || after.some((word) => MODALS.has(word));
  return {
    isNegated: !NEGATIONS.has(first) && !own.includes('not') && (isTurned || isEnded),
    degree: degreeOf(near, own, after),
    isSupposed: isIf || isDone || near.at(-1) === 'to',
  };
}

/** "Where" at the start, or after a verb or noun; not "in Kelda, where". */
function asks(tokens: readonly Token[], token: Token | undefined): boolean {
  const before = token && tokens[token.at - 1];
  return token !== undefined && (before === undefined || before.role === 'word');
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => word);
}

function degreeOf(
  near: readonly string[],
  own: readonly string[],
  after: readonly string[],
): Relation['degree'] {
  const last = near.at(-1) ?? '';
  if (last === 'least' || own.includes('least')) return 'least';
  if (last === 'than' && /^(?:less|fewer)$/u.test(near.at(-2) ?? '')) return 'under';
  if (NEARLY.has(last) || near.slice(-2).join(' ') === 'all but') return 'nearly';
  if (last === 'than' || last === 'over' || own.includes('than')) return 'over';
  return [...near, ...after.slice(0, 2)].some((word) => SLIGHTLY.has(word)) ? 'slightly' : null;
}
