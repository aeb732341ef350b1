import type { Area } from '../newsroom/area.ts';
import type { Mention } from './mentions.ts';
import { type Stated, statedIn } from './periods.ts';
import type { Figure, Reading, Token } from './reading.ts';
import type { Relation } from './relations.ts';
import { timeWordsIn } from './timeWords.ts';

/** With what a relation sets its subject beside, as far as its sentence tells. */
export type Comparator =
  | { readonly is: 'none' }
  /** The same, a year, quarter or month before. */
  | { readonly is: 'earlier'; readonly unit: string }
  | { readonly is: 'period'; readonly stated: Stated }
  | { readonly is: 'area'; readonly area: Area }
  | { readonly is: 'figure'; readonly figure: Figure }
  /** All places of the kind; all of its own past. */
  | { readonly is: 'places' }
  | { readonly is: 'times' }
  /** A time or place that the figures do not know. */
  | { readonly is: 'untold' };

export interface Places {
  readonly mentions: readonly Mention[];
  readonly nation: Area;
  /** What the areas of the story's kind are called, in the singular and the plural. */
  readonly peers: readonly string[];
}

const COMPARING = new Set([
  'than',
  'above',
  'below',
  'exceed',
  'exceeds',
  'exceeded',
  'outnumber',
  'with',
  'to',
  'as',
]);
const COUNTRY = new Set(['country', 'nation', 'nationally', 'nationwide', 'land']);
const EVER = new Set(['ever', 'record', 'records', 'time', 'history', 'years', 'decades', 'then', 'memory']);
const FROM_WHEN = new Set(['since', 'on', 'from', 'than', 'in', 'with']);

export function comparatorOf(
  reading: Reading,
  relation: Relation,
  { mentions, nation, peers }: Places,
): Comparator {
  const { token, last, says } = relation;
  const clause = reading.tokens.filter((each) => each.clause === token.clause);
  const after = clause.filter(({ at }) => at > last);
  const isCompared = says.is === 'compared' || says.is === 'multiple';
  const than = [reading.tokens[last], ...after].find(
    (each) => each !== undefined && COMPARING.has(each.word) && each.at >= last - 1,
  );
  const figure = than && figureAfter(reading, than);
  if (isCompared && figure) return { is: 'figure', figure };
  const since = statedIn(reading, true).find((stated) => isSince(reading, stated, relation, clause));
  if (since) return { is: 'period', stated: since };
  const earlier = timeWordsIn(reading).find(
    ({ is, token: at }) => (is === 'earlier' || is === 'span') && at.clause === token.clause,
  );
  if (earlier) return { is: 'earlier', unit: earlier.unit };
  if (timeWordsIn(reading).some((time) => time.token.clause === token.clause && time.is === 'typed'))
    return { is: 'untold' };
  if (clause.some(({ role, at }) => role === 'number' && at > last)) return { is: 'untold' };
  const area = mentions.find(({ start }) => than !== undefined && isCompared && start > than.start)?.area;
  if (area) return { is: 'area', area };
  if (says.is === 'extreme' || says.is === 'record') return amongWhat(after, mentions, nation, peers);
  return isCompared && than && than.word === 'than' ? { is: 'untold' } : { is: 'none' };
}

function amongWhat(
  after: readonly Token[],
  mentions: readonly Mention[],
  nation: Area,
  peers: readonly string[],
): Comparator {
  const words = after.map(({ word }) => word);
  const isOf = (token: Token) =>
    mentions.some(({ area, start }) => area === nation && start >= token.start - 4 && start <= token.end + 4);
  const isNation = after.some(
    (token) => (token.word === 'in' || token.word === 'of' || token.word === 'across') && isOf(token),
  );
  if (words.some((word) => COUNTRY.has(word) || peers.includes(word)) || isNation) return { is: 'places' };
  if (words.some((word) => EVER.has(word) || word === 'since'))
    return words.includes('years') || words.includes('decades') ? { is: 'untold' } : { is: 'times' };
  return { is: 'none' };
}

function figureAfter({ tokens, figures }: Reading, { at }: Token): Figure | undefined {
  const next = [1, 2, 3]
    .map((step) => tokens[at + step])
    .find((token) => token !== undefined && token.word !== 'the' && token.role !== 'stop');
  return figures.find((figure) => figure.at === next?.at);
}

/** "Since 2019", wherever it stands in the clause; "on 2019", "than in 2019" behind the word. */
function isSince(
  { tokens }: Reading,
  { token }: Stated,
  relation: Relation,
  clause: readonly Token[],
): boolean {
  if (!clause.some(({ at }) => at === token.at)) return false;
  const [first, second] = [tokens[token.at - 1]?.word ?? '', tokens[token.at - 2]?.word ?? ''];
  if (first === 'since') return true;
  if (token.at < relation.last || !FROM_WHEN.has(first)) return false;
  return first !== 'in' || second === 'than' || second === 'was' || second === 'as';
}
