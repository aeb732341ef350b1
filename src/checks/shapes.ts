import { printOrdinal } from '../figures/print.ts';
import type { Value } from '../figures/result.ts';
import { isPlural, SCALES, timeUnit, words } from './closedClasses.ts';
import { isChange } from './periods.ts';
import { type Figure, type Reading, wordsAfter, wordsBefore } from './reading.ts';
import { saysWay } from './relationWords.ts';
import { type Found, found } from './rules.ts';
import { isMoney } from './vocabulary.ts';

/** What is typed on either side of a figure fits what the figure is: no unit of another, no amount for a change. */

interface Around {
  readonly figure: Figure;
  readonly value: Value;
  /** Typed words, nearest last and first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Characters. */
  readonly left: string;
  readonly right: string;
  readonly previous: Figure | undefined;
  readonly next: Figure | undefined;
  /** Tokens between it and the next figure. */
  readonly gap: readonly string[];
}

/** What is wrong, and what was expected; false where nothing is. */
type Shape = (around: Around) => readonly [problem: string, expected: string] | false;

const UNITS = words('percent percentage pc point points');
const MORE = words('more fewer extra additional higher lower less longer shorter');
const CHANGED = words(
  'change changes changed difference gap margin extra additional another further lost added moved',
);
const PERIODS = words('times rises falls successive consecutive');

const SHAPES: readonly Shape[] = [
  ({ right, after: [first = '', second] }) =>
    (right.trimStart().startsWith('%') ||
      UNITS.has(first) ||
      SCALES.has(first) ||
      (first === 'per' && second === 'cent')) && [
      'a unit typed after a figure',
      'the unit that the figure prints by itself',
    ],
  ({ right, after: [first, second = ''] }) =>
    (/^(?:[\p{L}\p{N}+]|-(?:plus|odd|ish|fold))/u.test(right) ||
      first === 'plus' ||
      (first === 'or' && /^(?:so|more)$/u.test(second))) && [
      'letters or signs that belong to a figure',
      'the figure by itself',
    ],
  ({ left, before }) =>
    (/(?:^|[\s(])[-−–]$/u.test(left) || before.at(-1) === 'minus') && [
      'a sign typed before a figure',
      'the figure as it is printed',
    ],
  ({ left, value }) =>
    /[£$€]\s*$/u.test(left) &&
    !isMoney(value.series.column) && ['a currency before what is no money', value.series.column.unit.many],
  ({ value, after: [first = ''] }) => {
    const { one, many } = value.series.column.unit;
    const isTime = timeUnit(first) !== undefined || /^(?:hour|minute|second|night)s?$/u.test(first);
    const isOwn = value.kind !== 'duration' && (first === one || first === many);
    return (
      isTime &&
      value.measure !== 'streak' &&
      !isOwn && ['a unit typed after a figure', 'the unit that the figure prints by itself']
    );
  },
  ({ value, after: [first = '', second = ''] }) =>
    value.kind === 'duration' &&
    (/^(?:were|are|led)$/u.test(first) ||
      isPlural(first) ||
      (first === 'of' && /^the(?:m|se)$/u.test(second))) && [
      'a length of time where a number is meant',
      'a count',
    ],
  isOfOtherTime,
  ({ after: [first, second = ''] }) =>
    first === 'times' &&
    (MORE.has(second) || second === 'as' || second === 'the') && [
      'a figure as a multiple',
      'a claim that weighs it: doubled',
    ],
  ({ value, before }) =>
    isLevel(value) &&
    isChangedBy(before) && ['an amount where a change is meant', 'a change: .change or .percentChange'],
  ({ value, after: [first = ''] }) =>
    isLevel(value) && MORE.has(first) && ['an amount where a difference is meant', 'a change: .change'],
  ({ value, before }) =>
    isChange(value) &&
    before.at(-1) === 'to' &&
    before.some(saysWay) && ['a change where an amount is meant', 'an amount: .latest'],
  ({ value, after: [first = '', second = ''] }) =>
    value.kind === 'count' &&
    first === 'of' &&
    isPlural(second) &&
    second === 'people' && ['a count where a share is meant', 'a percentage or .share'],
  ({ value, after: [first = ''] }) =>
    (value.kind === 'percentage-change' || value.kind === 'points') &&
    first === 'of' && ['a change as if it were a share', 'a share: .share'],
  ({ value, after: [first = ''] }) =>
    value.kind === 'percentage' &&
    isPlural(first) && ['a share where a count is meant', 'a count, or “of” after the share'],
  ({ value, figure, before, after, previous }) => {
    const isPrinted =
      value.measure === 'latest' ||
      (previous && previous.value.series === value.series && isChange(previous.value));
    const isSaid =
      [...before, ...after.slice(0, 3)].some((word) => saysWay(word) || CHANGED.has(word)) ||
      before.at(-1) === DIRECTION;
    return (
      isChange(value) &&
      !isPrinted &&
      !isSaid && ['a change without a word beside it that says which way', `up or down before ${figure.word}`]
    );
  },
  ({ gap, next }) =>
    next !== undefined && gap.length === 0 && ['two figures side by side', 'a word between the two'],
  ({ value, next, gap }) => {
    const isSame =
      next &&
      ['–', '—', '(', ', or'].includes(gap.join(' ')) &&
      isShare(next.value) &&
      (isShare(value) || next.value.measure === 'share');
    return (
      isSame === true &&
      next?.value.series !== value.series && [
        'two ways to say one number, of different figures',
        'the count, share or one in n of one figure',
      ]
    );
  },
  ({ value, figure, before }) =>
    (value.measure === 'rank' || value.measure === 'rankFromLowest') &&
    figure.word !== printOrdinal(value) &&
    !/^(?:rank\w*|number|place|position)$/u.test(before.at(-1) ?? '') && [
      'a rank as if it were an amount',
      'an ordinal: {{ … | ordinal }}',
    ],
  ({ value, figure, right, after: [first = ''] }) => {
    const { atom } = figure.run;
    const hasNoun = atom?.kind === 'figure' && atom.nouns !== undefined;
    const isPeriods = hasNoun || timeUnit(first) !== undefined || PERIODS.has(first) || right.startsWith('-');
    return (
      value.measure === 'streak' &&
      !isPeriods &&
      figure.word !== printOrdinal(value) && [
        'a number of periods as if it were an amount',
        'years, months or quarters after it',
      ]
    );
  },
];

/** Stands for "up" or "down", made of a change. */
const DIRECTION = '↕';

/** "610 burglaries a week", of a count of a year; "10 per cent a month", of anything. */
function isOfOtherTime({ value, after }: Around): ReturnType<Shape> {
  const isTime = (word: string | undefined) => word !== undefined && timeUnit(word) === word;
  const at = after.findIndex((word, i) => EACH.has(word) && isTime(after[i + 1]));
  const [before = '', , unit = '', behind = ''] = after.slice(Math.max(0, at - 1), at + 3);
  if (at < 0 || SINGLE.has(at > 0 ? before : '') || EARLIER.has(at > 0 ? behind : unit)) return false;
  const [first = ''] = at > 0 ? [unit] : [after[1]];
  const kind = value.periods.at(-1)?.kind ?? '';
  const length = kind.includes('year') ? 'year' : kind;
  const isWhole =
    value.kind === 'count' ? first !== length : value.kind !== 'duration' && value.kind !== 'rank';
  return isWhole && [`a figure of a whole ${length} as if it were of a ${first}`, 'its own period'];
}

const EACH = words('a per each every');
const SINGLE = words('than on from in against over within for once twice');
const EARLIER = words('before earlier ago later');

/** "Rose by", "a rise of", "up": a change follows, and no amount. */
function isChangedBy(before: readonly string[]): boolean {
  const [verb = '', last = ''] = before.slice(-2);
  if (before.at(-1) === 'by') return before.slice(0, -1).some(saysWay);
  return last === 'of' ? saysWay(verb) : before.at(-1) === 'up' || before.at(-1) === 'down';
}

/** A cell as it stands: what a change leads to, never by how much. */
function isLevel({ kind, measure }: Value): boolean {
  return ['count', 'rate', 'percentage', 'duration'].includes(kind) && measure !== 'share';
}

function isShare({ kind }: Value): boolean {
  return kind === 'percentage' || kind === 'one-in';
}

export function shapeFaults(reading: Reading): Found[] {
  const { text, figures, tokens } = reading;
  const shapes = figures.flatMap((figure, i) => {
    const [previous, next, printed] = [figures[i - 1], figures[i + 1], tokens[figure.at - 1]];
    const around: Around = {
      figure,
      value: figure.value,
      before: printed?.role === 'printed' ? [DIRECTION] : wordsBefore(reading, figure, 5),
      after: wordsAfter(reading, figure, 6),
      left: text.slice(0, figure.start),
      right: text.slice(figure.end, next?.start),
      previous,
      next,
      gap: next ? tokens.slice(figure.at + 1, next.at).map(({ word }) => word) : [],
    };
    const problems = SHAPES.flatMap((shape) => [shape(around)].filter((problem) => problem !== false));
    return problems
      .slice(0, 1)
      .map(([problem, expected]) => found('wrong-shape', reading, figure, problem, expected));
  });
  return [...shapes, ...denominatorFaults(reading)];
}

/** A rate says per how many; after the first of a sentence, the others may leave it out. */
function denominatorFaults(reading: Reading): Found[] {
  const rates = reading.figures.filter(
    ({ value: { kind, series } }) => kind === 'rate' || (kind === 'change' && series.column.denominator),
  );
  const [first, second] = rates;
  const { denominator } = first?.value.series.column ?? {};
  if (!first || !denominator || reading.text.slice(0, second?.start).includes(denominator)) return [];
  return [
    found(
      'rate-without-denominator',
      reading,
      first,
      'a rate without its denominator',
      `“${denominator}” beside it`,
    ),
  ];
}
