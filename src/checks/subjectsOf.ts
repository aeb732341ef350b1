import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import { AUXILIARIES, isSmallWord, PREPOSITIONS, words } from './closedClasses.ts';
import type { StoryColumn } from './known.ts';
import type { Mention } from './mentions.ts';
import { isChange } from './periods.ts';
import { type Comparator, clauseOf, type Figure, type Relation, type Token, type Typed } from './reading.ts';
import { relationAt } from './relationWords.ts';
import { nounsOf, says, vocabulary } from './vocabulary.ts';

/**
 * The series that a relation outside any claim may be about: those whose noun is its subject, or the figure
 * in its clause. None when no subject is found: a person decides.
 */
export function subjectsOf(reading: Typed, relation: Relation, comparator: Comparator): readonly Series[] {
  const area = areaOf(reading, relation, comparator);
  if (area === null) return [];
  const beside = figureBehind(reading, relation);
  if (beside) return [beside.value.series];
  const noun = nounOf(reading, relation);
  if (noun)
    return columnsOf(reading, relation, noun).map(({ column, table }) => seriesOf(table, column.name, area));
  const isPredicate = relation.says.is === 'extreme' || relation.says.is === 'moved';
  // "The rate, 6.2, is the lowest": a clause that begins with its verb continues the figure before it.
  const continues = AUXILIARIES.has(
    clauseOf(reading, relation).find(({ role }) => role !== 'stop')?.word ?? '',
  );
  const figure = reading.figures.findLast(
    ({ clause, value, start }) =>
      (clause === relation.clause || continues) &&
      value.measure === 'latest' &&
      !isChange(value) &&
      start < relation.start,
  );
  return figure && isPredicate ? [figure.value.series] : [];
}

/** "A record 433", "the highest ever, 433". */
function figureBehind({ tokens, figures }: Typed, { last, says: { is } }: Relation): Figure | undefined {
  const next = tokens.slice(last + 1).find(({ word }) => word !== ',' && word !== 'of');
  const figure = figures.find(({ at, value }) => at === next?.at && value.measure === 'latest');
  return is === 'record' || is === 'extreme' ? figure : undefined;
}

/** The area named before the word, else after it, else the edition's; null when there are several. */
function areaOf(
  { mentions, known }: Typed,
  { start, says: { is } }: Relation,
  comparator: Comparator,
): Area | null {
  const before = new Set(mentions.filter(({ end }) => end <= start).map(({ area }) => area));
  const [area] = before;
  if (area) return before.size > 1 ? null : area;
  const isOther = ({ area: other }: Mention) => comparator.is === 'area' && comparator.area === other;
  const after = mentions.find((mention) => mention.start > start && !isOther(mention))?.area ?? known.edition;
  // "The highest in the nation" is about one area in it.
  return is === 'extreme' && after === known.nation ? known.edition : after;
}

const AMOUNTS = words('number numbers count total rate level levels figure share volume');

/** The column noun that is the subject: "burglaries rose", "a rise in burglaries", "more burglaries". */
function nounOf(reading: Typed, relation: Relation): Token | undefined {
  const { tokens, known } = reading;
  const isNoun = (token: Token | undefined) =>
    token?.role === 'word' &&
    !(token.isCapital && token.at > 0) &&
    known.columns.some(({ column }) => saysColumn(token, column));
  const clause = clauseOf(reading, relation);
  const [first, second, third] = clause.filter(({ at }) => at > relation.last);
  const { is } = relation.says;
  const counted =
    first?.word === 'in' && (is === 'moved' || is === 'unclear') ? [second, third].find(isNoun) : undefined;
  if (counted) return counted;
  if (is === 'compared' || is === 'record' || is === 'extreme') {
    // "The highest number of burglaries", but "the highest rate of all".
    const isOf = first && AMOUNTS.has(first.word) && second?.word === 'of' && isNoun(third);
    const counted = isOf ? third : first;
    // "Higher prices" mid-sentence may belong to anyone.
    const isOpen =
      is !== 'compared' || leadsOff(tokens, relation) || clause.some(({ word }) => word === 'than');
    if (isNoun(counted) && isHead(tokens, counted)) return isOpen ? counted : undefined;
  }
  const subject = clause.find((token) => token.at < relation.at && isNoun(token) && isHead(tokens, token));
  if (!subject) return undefined;
  return leadsTo(tokens.slice(subject.at + 1, relation.at), subject, relation) ? subject : undefined;
}

/** No other noun may stand between subject and verb: "prices for locks", "charges of arson". */
function leadsTo(all: readonly Token[], { word }: Token, { says: { is } }: Relation): boolean {
  const between = all
    .filter(({ role, isCapital }) => role === 'word' && !isCapital)
    .map((token) => token.word);
  const isNarrowed = between.slice(0, -1).some((each) => /^(?:of|for|with|by)$/u.test(each));
  const others = between.filter((each) => !isSmallWord(each));
  return (AMOUNTS.has(word) || !isNarrowed) && others.length <= (is === 'moved' || is === 'multiple' ? 1 : 2);
}

function leadsOff(tokens: readonly Token[], { at }: Relation): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.role !== 'word' || /^(?:is|are|was|were|no)$/u.test(before.word);
}

function saysColumn({ word }: Token, column: Column): boolean {
  return nounsOf(column).has(word) || says({ text: word }, vocabulary(column));
}

const CLAUSE_OPENERS = words('after as before since until than');

/**
 * The noun is the head: not a modifier ("burglary victims") and not governed by another ("fear of burglary").
 */
function isHead(tokens: readonly Token[], token: Token | undefined): boolean {
  if (!token) return false;
  const [next, before, noun] = [1, -1, -2].map((step) => tokens[token.at + step]);
  const isVerb =
    next &&
    (isSmallWord(next.word) || relationAt([next.word]) || /ed$|ly$|^(?:seen|almost)$/u.test(next.word));
  // "The burglary rate" is that of burglaries.
  if (next?.role === 'word' && !isVerb && !AMOUNTS.has(next.word)) return false;
  if (before?.role !== 'word') return true;
  if (before.word === 'of' || before.word === 'for') return AMOUNTS.has(noun?.word ?? '');
  return !PREPOSITIONS.has(before.word) || CLAUSE_OPENERS.has(before.word);
}

/** The columns with this noun; of several, those that fit the clause best. */
function columnsOf(reading: Typed, relation: Relation, noun: Token): readonly StoryColumn[] {
  const clause = clauseOf(reading, relation).filter(({ role }) => role === 'word');
  const isRate = clause.some(({ word }) => word === 'rate');
  const { columns } = reading.known;
  const named = columns.filter(({ column }) => nounsOf(column).has(noun.word));
  const all = named.length > 0 ? named : columns.filter(({ column }) => saysColumn(noun, column));
  const scoreOf = ({ column }: StoryColumn) => clause.filter((token) => saysColumn(token, column)).length;
  const most = Math.max(...all.map(scoreOf));
  const best = all.filter((each) => scoreOf(each) === most);
  const ofKind = best.filter(({ column }) => (column.kind === 'rate') === isRate);
  if (ofKind.length > 0) return ofKind;
  // A rate may fall while the number rises.
  return isRate ? best.filter(({ column }) => column.kind !== 'count') : best;
}
