import { printOrdinal } from '../figures/print.ts';
import type { Value } from '../figures/result.ts';
import { isSmallWord, PLURALS, SCALES, timeUnit } from './closedClasses.ts';
import { following, leadUp } from './near.ts';
import { isChange } from './periods.ts';
import type { Figure, Reading } from './reading.ts';
import { saysWay } from './relationWords.ts';
import { type Found, found } from './rules.ts';
import { isMoney } from './vocabulary.ts';

/** What is typed on either side of a figure fits what the figure is: no unit of another, no amount for a change. */

interface Around {
  readonly figure: Figure;
  readonly value: Value;
  /** Typed words before and after, nearest last and first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The characters right before and after, spaces and all. */
  readonly left: string;
  readonly right: string;
  readonly previous: Figure | undefined;
  readonly next: Figure | undefined;
  /** Tokens between it and the next figure. */
  readonly gap: readonly string[];
}

/** What is wrong, and what was expected. */
type Problem = readonly [problem: string, expected: string];

const UNITS = new Set(['percent', 'percentage', 'pc', 'point', 'points', '%']);
const MORE = new Set([
  'more',
  'fewer',
  'extra',
  'additional',
  'higher',
  'lower',
  'less',
  'longer',
  'shorter',
]);
const CHANGED = new Set(
  'change changes changed difference gap margin extra additional another further lost added worse rise fall'.split(
    ' ',
  ),
);

const SHAPES: readonly ((around: Around) => Problem | null)[] = [
  ({ right, after: [first = '', second = ''] }) =>
    right.trimStart().startsWith('%') ||
    UNITS.has(first) ||
    (first === 'per' && second === 'cent') ||
    SCALES.has(first)
      ? ['a unit typed after a figure', 'the unit that the figure prints by itself']
      : null,
  ({ right, after: [first = '', second = ''] }) =>
    /^[\p{L}\p{N}+]|^-(?:plus|odd|ish|fold)/u.test(right) ||
    first === 'plus' ||
    (first === 'or' && ['so', 'more', 'thereabouts'].includes(second))
      ? ['letters or signs that belong to a figure', 'the figure by itself']
      : null,
  ({ left, before }) =>
    /(?:^|[\s(])[-−–]$/u.test(left) || before.at(-1) === 'minus'
      ? ['a sign typed before a figure', 'the figure as it is printed']
      : null,
  ({ left, value }) =>
    /[£$€]\s*$/u.test(left) && !isMoney(value.series.column)
      ? ['a currency before what is no money', value.series.column.unit.many]
      : null,
  timeAfter,
  ({ after: [first, second = ''] }) =>
    first === 'times' && (MORE.has(second) || second === 'as' || second === 'the' || second === 'what')
      ? ['a figure as a multiple', 'a claim that weighs it: doubled, tripled']
      : null,
  ({ value, before }) =>
    isLevel(value) && isChangedBy(before)
      ? ['an amount where a change is meant', 'a change: .change or .percentChange']
      : null,
  ({ value, before }) =>
    isChange(value) && before.at(-1) === 'to' && before.some(saysWay)
      ? ['a change where an amount is meant', 'an amount: .latest']
      : null,
  ({ value, after: [first = ''] }) =>
    isLevel(value) && MORE.has(first) ? ['an amount where a difference is meant', 'a change: .change'] : null,
  shareAndCount,
  ({ value, before, after, previous }) => {
    const follows =
      previous !== undefined && previous.value.series === value.series && isChange(previous.value);
    return isChange(value) &&
      value.measure !== 'latest' &&
      !follows &&
      ![...before, ...after.slice(0, 3)].some((word) => saysWay(word) || CHANGED.has(word)) &&
      !previousSaysWay(before, previous)
      ? ['a change without a word beside it that says which way', 'up, down, more, fewer']
      : null;
  },
  ({ gap, next }) =>
    next && gap.length === 0 ? ['two figures side by side', 'a word between the two'] : null,
  ({ value, next, gap }) =>
    next &&
    ['–', '—', '(', ', or'].includes(gap.join(' ').replace(' , ', ', ')) &&
    isSame(value, next.value) &&
    next.value.series !== value.series
      ? ['two ways to say one number, of different figures', 'the count, share or one in n of one figure']
      : null,
  ({ value, figure, before }) =>
    (value.measure === 'rank' || value.measure === 'rankFromLowest') &&
    figure.word !== printOrdinal(value) &&
    !/^(?:rank\w*|number|place|position)$/u.test(before.at(-1) ?? '')
      ? ['a rank as if it were an amount', 'an ordinal: {{ … | ordinal }}']
      : null,
  ({ value, figure, right, after: [first = ''] }) =>
    value.measure === 'streak' &&
    figure.word !== printOrdinal(value) &&
    !timeUnit(first) &&
    !right.startsWith('-') &&
    !/^(?:times|rises|falls|successive|consecutive)$/u.test(first) &&
    nounless(figure)
      ? ['a number of periods as if it were an amount', 'years, months or quarters after it']
      : null,
];

function nounless({ run: { atom } }: Figure): boolean {
  return !(atom?.kind === 'figure' && atom.nouns?.length);
}

/** "A week", "each month", "days": a figure has its own length of time. */
function timeAfter({ value, after }: Around): Problem | null {
  const [first = '', second = ''] = after;
  const isUnit = timeUnit(first) !== undefined || /^(?:hours?|minutes?|seconds?|nights?)$/u.test(first);
  const { one, many } = value.series.column.unit;
  if (
    isUnit &&
    value.measure !== 'streak' &&
    (value.kind === 'duration' || (first !== one && first !== many))
  )
    return ['a unit typed after a figure', 'the unit that the figure prints by itself'];
  if (
    value.kind === 'duration' &&
    (/^(?:were|are|given|led|people|women|men)$/u.test(first) ||
      (first === 'of' && /^the(?:m|se|)$/u.test(second)))
  )
    return ['a length of time where a number is meant', 'a count'];
  const at = after.findIndex(
    (word, i) => /^(?:a|per|each|every)$/u.test(word) && timeUnit(after[i + 1]) === after[i + 1],
  );
  const per =
    at >= 0 &&
    !/^(?:before|earlier|ago|later)$/u.test(after[at + 2] ?? '') &&
    !/^(?:than|on|from|in|against|over|within|for|once|twice)$/u.test(after[at - 1] ?? '')
      ? after[at + 1]
      : undefined;
  const kind = value.periods.at(-1)?.kind ?? '';
  const length = kind.includes('year') ? 'year' : kind;
  const isWhole = value.kind === 'count' || value.kind === 'percentage' || isChange(value);
  return per && isWhole && (value.kind !== 'count' || per !== length)
    ? [`a figure of a whole ${length} as if it were of a ${per}`, 'its own period']
    : null;
}

/** A count is not "of people", nor a share before them without "of". */
function shareAndCount({ value, after: [first = '', second = ''] }: Around): Problem | null {
  if (value.kind === 'percentage-change' && first === 'of')
    return ['a change in per cent as if it were a share', 'a share: .share'];
  const isPeople = (word: string) => PLURALS.has(word) || /[^su]s$/u.test(word);
  if (
    value.kind === 'count' &&
    first === 'of' &&
    isPeople(second) &&
    !isSmallWord(second) &&
    !value.series.column.nouns.includes(second)
  )
    return nounOfCount(value, second);
  return value.kind === 'percentage' && PLURALS.has(first)
    ? ['a share where a count is meant', 'a count, or “of” after the share']
    : null;
}

function nounOfCount({ series: { column } }: Value, word: string): Problem | null {
  return column.unit.many === word || !PLURALS.has(word)
    ? null
    : ['a count where a share is meant', 'a percentage or .share'];
}

/** "Rose by", "a rise of", "up": a change follows, and no amount. */
function isChangedBy(before: readonly string[]): boolean {
  const last = before.at(-1) ?? '';
  if (last === 'by') return before.slice(0, -1).some(saysWay);
  return last === 'of' ? saysWay(before.at(-2) ?? '') : last === 'up' || last === 'down';
}

/** "Up" or "down" may be printed by a change itself. */
function previousSaysWay(before: readonly string[], previous: Figure | undefined): boolean {
  return before.length === 0 && previous === undefined;
}

/** A cell as it stands: what a change leads to, never by how much. */
function isLevel({ kind, measure }: Value): boolean {
  return ['count', 'rate', 'percentage', 'duration'].includes(kind) && measure !== 'share';
}

/** A count and its share, a share and its one in n: what stands between dashes or after "or" says the same again. */
function isSame(a: Value, b: Value): boolean {
  const shares = ['percentage', 'one-in'];
  return (
    shares.includes(b.kind) && (shares.includes(a.kind) || (a.kind === 'count' && b.measure === 'share'))
  );
}

export function shapeFaults(reading: Reading): Found[] {
  const { text, figures, tokens } = reading;
  return figures.flatMap((figure, i) => {
    const [previous, next] = [figures[i - 1], figures[i + 1]];
    const around: Around = {
      figure,
      value: figure.value,
      before: leadUp(reading, figure, 5),
      after: following(reading, figure, 6),
      left: text.slice(0, figure.start),
      right: text.slice(figure.end, next?.start),
      previous,
      next,
      gap: next ? tokens.slice(figure.at + 1, next.at).map(({ word }) => word) : [],
    };
    for (const shape of SHAPES) {
      const problem = shape(around);
      if (problem)
        return [
          found('wrong-shape', reading, figure, {
            what: `${problem[0]}: ${figure.word}`,
            expected: problem[1],
          }),
        ];
    }
    return [];
  });
}

/** A rate says per how many; after the first of a sentence, the others may leave it out. */
export function denominatorFaults({ figures, text, ...reading }: Reading): Found[] {
  const rates = figures.filter(
    ({ value }) =>
      value.kind === 'rate' || (value.kind === 'change' && value.series.column.denominator !== undefined),
  );
  return rates.slice(0, 1).flatMap((figure) => {
    const { denominator } = figure.value.series.column;
    if (!denominator || text.slice(0, rates[1]?.start).includes(denominator)) return [];
    return [
      found('rate-without-denominator', { figures, text, ...reading }, figure, {
        what: `a rate without its denominator: ${figure.word}`,
        expected: `“${denominator}” beside it`,
      }),
    ];
  });
}
