import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { AUXILIARIES, DETERMINERS, isSmallWord } from './closedClasses.ts';
import type { Mention } from './mentions.ts';
import { isChange } from './periods.ts';
import type { Reading, Token } from './reading.ts';
import type { Relation } from './relations.ts';
import { relationAt } from './relationWords.ts';
import { nounsOf, says, vocabulary } from './vocabulary.ts';

/** A column of the story's figures. */
export interface StoryColumn {
  readonly column: Column;
  readonly table: Table;
}

/**
 * The series of which a relation outside of claims may speak: of the figure that its clause prints, or of
 * the column whose noun is its subject. None where no subject can be told: then it is left to the reading.
 */
export function subjectsOf(
  reading: Reading,
  relation: Relation,
  columns: readonly StoryColumn[],
  edition: Area,
  mentions: readonly Mention[],
): readonly Series[] {
  const area = areaOf(relation, edition, mentions);
  if (area === null) return [];
  const noun = nounOf(reading, relation, columns);
  if (noun)
    return columnsSaid(reading, relation, noun, columns).map(({ column, table }) =>
      seriesOf(table, column.name, area),
    );
  const figure = reading.figures.find(
    ({ clause, value }) => clause === relation.token.clause && value.measure === 'latest' && !isChange(value),
  );
  const isPredicate = relation.says.is === 'extreme' || relation.says.is === 'moved';
  return figure && isPredicate && figure.start < relation.start ? [figure.value.series] : [];
}

/** The area that is named before the word in its clause, or its edition's; null where several are. */
function areaOf({ start }: Relation, edition: Area, mentions: readonly Mention[]): Area | null {
  const before = new Set(mentions.filter((mention) => mention.end <= start).map(({ area }) => area));
  const [area = edition, second] = [...before];
  if (before.size > 0) return second ? null : area;
  const after = mentions.find((mention) => mention.start > start)?.area;
  return after && relationTakesPlace(after, edition) ? after : edition;
}

/** "Rose in Eastmere": what stands behind names the area, too. */
function relationTakesPlace(after: Area, edition: Area): boolean {
  return after !== edition;
}

const AMOUNTS = new Set([
  'number',
  'numbers',
  'count',
  'total',
  'rate',
  'level',
  'levels',
  'figure',
  'share',
  'volume',
]);

/** The noun of a column that is the subject: "burglaries rose", "a rise in burglaries", "more burglaries". */
function nounOf(reading: Reading, relation: Relation, columns: readonly StoryColumn[]): Token | undefined {
  const { tokens } = reading;
  const isNoun = (token: Token | undefined) =>
    token?.role === 'word' &&
    !(token.isCapital && token.at > 0) &&
    columns.some(({ column }) => saysColumn(token, column));
  const clause = tokens.filter(({ clause: each }) => each === relation.token.clause);
  const behind = clause.filter(({ at }) => at > relation.last);
  const [first, second, third] = behind;
  if (first?.word === 'in' && relation.says.is === 'moved') return [second, third].find(isNoun);
  const isAttribute =
    relation.says.is === 'compared' || relation.says.is === 'record' || relation.says.is === 'extreme';
  if (isAttribute) {
    const counted =
      first && ['number', 'level', 'rate', 'figure'].includes(first.word) && second?.word === 'of'
        ? third
        : first;
    if (isNoun(counted) && isHead(tokens, counted)) return counted;
  }
  const subject = clause.find(
    (token) => token.at < relation.token.at && isNoun(token) && isHead(tokens, token),
  );
  return subject && leadsTo(tokens, subject, relation) ? subject : undefined;
}

function saysColumn({ word }: Token, column: Column): boolean {
  return nounsOf(column).has(word) || says({ text: word }, vocabulary(column));
}

/** No other noun follows that it would only describe ("burglary victims"), and none leads it ("fear of burglary"). */
function isHead(tokens: readonly Token[], token: Token | undefined): boolean {
  if (!token) return false;
  const next = tokens[token.at + 1];
  const follows =
    next?.role === 'word' &&
    !isSmallWord(next.word) &&
    !relationAt([next.word]) &&
    !/ed$|^seen$/u.test(next.word);
  const [before, noun] = [tokens[token.at - 1], tokens[token.at - 2]];
  if (follows) return false;
  if (before?.word === 'of' || before?.word === 'for') return AMOUNTS.has(noun?.word ?? '');
  const isLed =
    before?.role === 'word' &&
    isSmallWord(before.word) &&
    !DETERMINERS.has(before.word) &&
    before.word !== 'and' &&
    !relationAt([before.word]);
  return !isLed;
}

/** Between subject and relation stand only places, auxiliaries and the like: no other verb. */
function leadsTo(tokens: readonly Token[], subject: Token, { token, says: { is } }: Relation): boolean {
  const between = tokens.slice(subject.at + 1, token.at).filter(({ role }) => role === 'word');
  const verbs = between.filter(({ word }) => !isSmallWord(word) && !AUXILIARIES.has(word));
  const most = is === 'moved' || is === 'multiple' ? 1 : 2;
  return verbs.length <= most;
}

/** Columns whose noun it is; of several, those of which the clause says most. */
function columnsSaid(
  reading: Reading,
  relation: Relation,
  noun: Token,
  columns: readonly StoryColumn[],
): readonly StoryColumn[] {
  const words = reading.tokens.filter(
    ({ role, clause }) => role === 'word' && clause === relation.token.clause,
  );
  const isRate = words.some(({ word }) => word === 'rate');
  const named = columns.filter(({ column }) => nounsOf(column).has(noun.word));
  const all = named.length > 0 ? named : columns.filter(({ column }) => saysColumn(noun, column));
  const scored = all.map((each) => ({
    each,
    score: words.filter((token) => saysColumn(token, each.column)).length,
  }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most).map(({ each }) => each);
  const ofKind = best.filter(({ column }) => (column.kind === 'rate') === isRate);
  return ofKind.length > 0 ? ofKind : best;
}
