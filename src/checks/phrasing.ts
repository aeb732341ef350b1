import type { Value } from '../figures/result.ts';
import { isFrom, leadUp } from './near.ts';
import { dateOf, isChange } from './periods.ts';
import type { Figure, Reading, Token } from './reading.ts';
import { relationAt } from './relationWords.ts';
import { type Found, found } from './rules.ts';
import { subjectOf } from './vocabulary.ts';

/** How the words lead up to what is printed. */

const HEDGES = new Set(
  'nearly almost about around roughly approximately some over under only just merely barely'.split(' '),
);
const LONG_HEDGES = new Set(
  'at least,at most,as many as,as few as,close to,no fewer than,no more than,no less than,fewer than,less than,more than,in excess of,upwards of,north of,close on'.split(
    ',',
  ),
);
const ROUNDING = new Set(['some', 'about', 'around', 'roughly', 'approximately']);
/** "A further 12", "an estimated 610": these belittle nothing. */
const PLAIN = new Set([
  'further',
  'total',
  'combined',
  'estimated',
  'provisional',
  'record',
  'rate',
  'rise',
  'fall',
]);

/** "Only" and "just" belittle, the rest says that the number is another: a figure is printed as it is. */
export function hedgeFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((figure) => {
    const hedge = hedgeBefore(reading, figure);
    if (!hedge || isRound(figure.value, hedge)) return [];
    return [
      found('hedge', reading, figure, {
        what: `a hedge before an exact figure: ${hedge} ${figure.word}`,
        expected: 'the figure by itself',
      }),
    ];
  });
}

function hedgeBefore(reading: Reading, figure: Figure): string | null {
  const words = leadUp(reading, figure, 4);
  const last = words.at(-1) ?? '';
  // "More than the 81 in Kent" compares; what the engine printed before is its own.
  const isThe = reading.tokens[figure.at - 1]?.word === 'the';
  if (isThe && words.at(-1) === 'than') return null;
  const long = [2, 3].map((most) => words.slice(-most).join(' ')).find((phrase) => LONG_HEDGES.has(phrase));
  if (long) return long;
  if (HEDGES.has(last) && words.at(-2) !== 'and') return last;
  if (last === 'to' && words.at(-2) === 'up' && !words.slice(0, -2).some((word) => MOVING.has(word)))
    return 'up to';
  const isAdjective =
    (words.at(-2) === 'a' || words.at(-2) === 'an') && figure.value.kind === 'count' && !PLAIN.has(last);
  return isAdjective && !relationAt([last]) && !['of', 'with', 'in'].includes(last) ? last : null;
}

/** "Crept up to 402" is a rise, not a limit. */
const MOVING = new Set('crept gone went going goes moved edged back came is are was were'.split(' '));

/** A count that the publisher has rounded is about so many. */
function isRound({ value, kind }: Value, hedge: string): boolean {
  return kind === 'count' && value !== null && value >= 1000 && value % 100 === 0 && ROUNDING.has(hedge);
}

const TWICE = new Set('the a an in at on to from of for by with since until across into'.split(' '));
const BEFORE_PERIOD = new Set(
  'in to for since from of and or at until by during before after than between with through throughout ending date is per cover covers covered covering includes spans year years ( , early late the spring summer autumn winter'.split(
    ' ',
  ),
);

/** What is printed fits the words before it: "in" is not said twice, and a period follows a preposition. */
export function fitFaults(reading: Reading): Found[] {
  return reading.tokens.flatMap((token) => {
    const before = reading.tokens[token.at - 1];
    const misfit = before && misfitOf(reading, token, before);
    if (!misfit) return [];
    return [
      found('ill-fitting', reading, token, {
        what: `the words do not fit what is printed: ${before.word} ${token.word}`,
        expected: misfit,
      }),
    ];
  });
}

function misfitOf(reading: Reading, token: Token, before: Token): string | null {
  const { atom } = token.run;
  if (token.role === 'place' || token.role === 'printed')
    return before.role === 'word' &&
      TWICE.has(before.word) &&
      /^(?:in|on|at|by|up|down|unchanged)\b/u.test(token.word)
      ? 'a preposition once'
      : null;
  if (token.role === 'period')
    return BEFORE_PERIOD.has(before.word) || before.role === 'stop' || before.role === 'literal'
      ? null
      : 'a preposition before a period';
  if (atom?.kind !== 'figure') return null;
  const words = leadUp(reading, token, 3);
  if (atom.value.measure === 'standing' && words.at(-1) === 'of') return 'no “of” before a standing';
  return words.includes('aged') ? 'an age, as a literal' : laterFirst(reading, token);
}

/** In "from A to B" the earlier figure comes first. */
function laterFirst(reading: Reading, token: Token): string | null {
  const at = reading.figures.findIndex((figure) => figure.at === token.at);
  const [from, to] = [reading.figures[at - 1], reading.figures[at]];
  if (!from || !to || !isFrom(reading, from) || leadUp(reading, to, 1)[0] !== 'to') return null;
  const [earlier, later] = [from.value.periods.at(-1), to.value.periods.at(-1)];
  const isTurned = from.value.series === to.value.series && earlier && later && later.index < earlier.index;
  return isTurned ? 'from the earlier figure to the later' : null;
}

const BEFORE_DATE = new Set(
  'the this that its in from since during for to and or until till by of between before after as on at early late mid spring summer autumn winter christmas january february march april may june july august september october november december act census year is was ( , “'.split(
    ' ',
  ),
);

/** A date that stands where a number would: `{{ "1020" | date }} burglaries`. */
export function dateFaults(reading: Reading): Found[] {
  return reading.tokens.flatMap((token) => {
    if (token.role !== 'date') return [];
    const { year, month } = dateOf(token.word);
    const before = reading.tokens[token.at - 1];
    const isDate = month !== null || before === undefined || BEFORE_DATE.has(before.word);
    if (year >= 1500 && year < 2200 && isDate) return [];
    return [
      found('date-as-number', reading, token, {
        what: `a date where a number would stand: ${token.word}`,
        expected: 'in, since or until before a year',
      }),
    ];
  });
}

const AMOUNTS = ['count', 'rate', 'percentage', 'duration'];
const TACKED_ON = /^,(?: and)?(?: (?:up|down|unchanged)| an? \w+)(?: from| at| of| by)?(?: £)?$/u;

/** "102 cases, up from 55", "102, a rise of 85 per cent": what is tacked on speaks of the figure before it. */
export function tackedOnFaults(reading: Reading): Found[] {
  const { figures, tokens } = reading;
  return figures.flatMap((figure, i) => {
    const head = figures
      .slice(0, i)
      .findLast(({ value }) => AMOUNTS.includes(value.kind) && value.measure !== 'previous');
    const isCompared = figure.value.measure === 'previous' || isChange(figure.value);
    const printed = tokens[figure.at - 1];
    const made = printed?.run.atom?.kind === 'word' ? printed.run.atom.of : undefined;
    if (made && made.series !== figure.value.series) return [ofAnother(reading, figure, made)];
    if (!head || !isCompared || isSameSubject(head.value, figure.value)) return [];
    const between = tokens
      .slice(head.at + 1, figure.at)
      .filter(({ role }) => role !== 'place' && role !== 'period');
    const said = between.map(({ word }) => word.trim());
    const tail = said.slice(said.lastIndexOf(',')).join(' ');
    return TACKED_ON.test(tail) ? [ofAnother(reading, figure, head.value)] : [];
  });
}

function isSameSubject({ series: a }: Value, { series: b }: Value): boolean {
  return a.area === b.area && subjectOf(a.column, a.table) === subjectOf(b.column, b.table);
}

function ofAnother(reading: Reading, figure: Figure, of: Value): Found {
  return found('change-of-another', reading, figure, {
    what: `a change of “${figure.value.series.column.title}” beside a figure of “${of.series.column.title}”: ${figure.word}`,
    expected: `a change of “${of.series.column.title}”, ${of.series.area.name}`,
  });
}

const RANKS = new Set(['standing', 'rank', 'rankFromLowest', 'highest', 'lowest', 'top', 'bottom']);
const AREAS = new Set(['area', 'areas', 'place', 'places', 'parts']);

/** "Third of 42" counts areas of one kind, and no others. */
export function rankFaults(reading: Reading, peerNouns: readonly string[]): Found[] {
  const rank = reading.figures.find(({ value }) => RANKS.has(value.measure));
  return reading.figures.flatMap((figure) => {
    if (figure.value.measure !== 'rankOf') return [];
    if (rank && rank.value.series.column !== figure.value.series.column)
      return [
        found('rank-among-others', reading, figure, {
          what: `how many are ranked by another figure: ${figure.word}`,
          expected: rank.value.series.column.title,
        }),
      ];
    const noun = reading.tokens
      .slice(figure.at + 1, figure.at + 5)
      .find(({ role, word }) => role !== 'word' || /[^su]s$/u.test(word));
    const isPeer =
      noun?.role !== 'word' ||
      AREAS.has(noun.word) ||
      peerNouns.some((each) => each.split(' ').at(-1) === noun.word);
    if (isPeer || peerNouns.length === 0) return [];
    return [
      found('rank-among-others', reading, figure, {
        what: `a rank in words for others: ${figure.word} ${noun.word}`,
        expected: peerNouns.at(-1),
      }),
    ];
  });
}
