import { printOrdinal } from '../figures/print.ts';
import { isLevelKind, printsMoney, type Value } from '../figures/result.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { BELOW_ZERO, SCALES, timeUnit, words } from './closedClasses.ts';
import { withDenominator, withoutUnit } from './edits.ts';
import { denominatorTexts } from './known.ts';
import { isChange } from './periods.ts';
import { type Figure, type Reading, wordsAfter, wordsBefore } from './reading.ts';
import { saysWay } from './relationWords.ts';
import { type Found, found } from './rules.ts';
import { isBeside } from './shown.ts';
import { isMoney } from './vocabulary.ts';

/** Checks the text on either side of a figure against its unit and its kind of measure. */

interface Around {
  readonly figure: Figure;
  readonly value: Value;
  /** Typed words before it, nearest last, and after it, nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly last: string;
  readonly first: string;
  readonly second: string;
  /** Words of the sentence. */
  readonly said: ReadonlySet<string>;
  /** Characters. */
  readonly left: string;
  readonly right: string;
  readonly previous: Figure | undefined;
  readonly next: Figure | undefined;
  /** Tokens up to the next figure. */
  readonly gap: readonly string[];
}

/** Tests of the text around a figure, by what is wrong. The first to hold is reported. */
const SHAPES: Readonly<Record<string, (around: Around) => boolean>> = {
  'a unit typed after a figure, which prints its own': (around) => isUnit(around) || isTime(around),
  'letters or signs attached to a figure': ({ right }) =>
    /^(?:[\p{L}\p{N}+]|-(?:plus|odd|ish|fold)| plus\b| or (?:so|more)\b)/u.test(right),
  'a sign typed before a figure': ({ left }) => /(?:^|[\s(])[-−–]$|\bminus $/u.test(left),
  'a currency sign typed before a figure, which prints its own': ({ left, value }) =>
    /\p{Sc}$/u.test(left) && printsMoney(value),
  'a currency sign before a figure that is not money': ({ left, value }) =>
    /\p{Sc}$/u.test(left) && !isMoney(value.series.column),
  'a figure for one length of time, given per another': isOfOtherTime,
  'an average given as one period’s figure': ({ value, said }) =>
    value.measure === 'average' && !isSaid(said, AVERAGE),
  'a total of several periods given as one period’s figure': ({ value, said }) =>
    value.measure === 'total' && !isSaid(said, TOTAL),
  'an amount below zero without a word for that, such as deficit': ({ value, said }) =>
    value.measure === 'belowZero' && !(isSaid(said, BELOW_ZERO) || isSaid(said, BELOW)),
  'a difference of two figures given as a change': ({ value, before }) =>
    isBeside(value) && isChange(value) && isChangedBy(before),
  'an amount where a change (.change) is meant': ({ value, before, first }) =>
    isLevel(value) && (isChangedBy(before) || MORE.has(first)),
  'a change where an amount (.latest) is meant': ({ value, before, last }) =>
    isChange(value) && last === 'to' && before.some(saysWay),
  'a change used as a share (.share)': ({ value, first }) => isChange(value) && first === 'of',
  'a change without a word for its direction': hasNoDirection,
  'one number said in two ways, from different figures': ({ value, next, gap }) =>
    next !== undefined && next.value.series !== value.series && saysAgain(value, next.value, gap),
  'a rank or a number of periods used as an amount': isPlace,
};

const AVERAGE = words('average averages averaged averaging mean');
const TOTAL = words('total totals totalled altogether combined since between over');

const BELOW = words('overspent lost negative below shrank shrunk contracted');

function isSaid(said: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].some((word) => said.has(word));
}

const UNITS = words('percent percentage pc point points');
const MONEY = words('pound pounds pence p euro euros cent cents dollar dollars sterling k m bn tn');
const MORE = words('more fewer extra additional higher lower less longer shorter');
const PLACED = words('rank ranks ranked number place position');
const PERIODS = words('times rises falls successive consecutive');
const CHANGED = words(
  'change changes changed difference gap extra additional another further lost added moved',
);

function isUnit({ right, first, second, value }: Around): boolean {
  const isSaid =
    (printsMoney(value) && MONEY.has(first)) ||
    UNITS.has(first) ||
    SCALES.has(first) ||
    (first === 'per' && second === 'cent');
  return isSaid || right.trimStart().startsWith('%');
}

function isTime({ value: { kind, counts, series }, first }: Around): boolean {
  const { one, many } = series.column.unit;
  const isOwn = counts === 'periods' || (kind !== 'duration' && (first === one || first === many));
  return !isOwn && (timeUnit(first) !== undefined || /^(?:hour|minute|night)s?$/u.test(first));
}

const EACH = words('a per each every');
const COMPARED = words('than on from in against over within for once twice before earlier ago later');

/** "610 burglaries a week" for a count of a year; "10 per cent a month" for any. */
function isOfOtherTime({ value, after }: Around): boolean {
  const at = after.findIndex(
    (word, i) => EACH.has(word) && after[i + 1] !== undefined && timeUnit(after[i + 1]) === after[i + 1],
  );
  // "17 a day" says a day.
  if (value.measure === 'per') return at < 0 || after[at + 1] !== value.argument;
  if (at < 0 || COMPARED.has(after[at - 1] ?? '') || COMPARED.has(after[at + 2] ?? '')) return false;
  const { denominator } = value.series.column;
  if (after[at - 1] === 'of' || (denominator && after.slice(at).join(' ').startsWith(denominator)))
    return false;
  const length = value.periods.at(-1)?.kind ?? '';
  if (value.kind === 'count' || value.kind === 'money') return !length.includes(after[at + 1] ?? '');
  return value.kind !== 'duration' && value.kind !== 'rank';
}

/** "Rose by", "a rise of", "up", but not "made up": expects a change. */
function isChangedBy(before: readonly string[]): boolean {
  const last = before.at(-1) ?? '';
  if (last === 'by') return before.slice(0, -1).some(saysWay);
  if (last === 'up' && /^(?:made|makes?|making)$/u.test(before.at(-2) ?? '')) return false;
  return last === 'up' || last === 'down' || (last === 'of' && saysWay(before.at(-2) ?? ''));
}

/** A level: a change may lead to it, but not be it. */
function isLevel({ kind, measure }: Value): boolean {
  return isLevelKind(kind) && measure !== 'share';
}

/** Placeholder for "up" or "down" from a change. */
const DIRECTION = '↕';

function hasNoDirection({ value, before, after, last, left, previous, said }: Around): boolean {
  // The change before gave the direction; or the verb after "by" may be any.
  const follows = (previous !== undefined && isChange(previous.value)) || last === 'by';
  // "Rose slightly, by 12".
  const led = /, by $/u.test(left) ? left.toLowerCase().split(/\P{L}+/u) : [];
  const isSaidNear = [...before, ...led, ...after.slice(0, value.series.column.denominator ? 6 : 3)].some(
    (word) => saysWay(word) || CHANGED.has(word),
  );
  // "The gap between the North and the South was 12 points."
  const isGap = isBeside(value) && isSaid(said, GAP);
  return (
    isChange(value) && value.measure !== 'latest' && !follows && !isSaidNear && !isGap && last !== DIRECTION
  );
}

const GAP = words('gap gaps difference differences');

/** A count with its share, or a share with its one-in-n, repeated in dashes or after "or". */
function saysAgain(value: Value, next: Value, gap: readonly string[]): boolean {
  const isShare = ({ kind }: Value) => kind === 'percentage' || kind === 'one-in';
  const isJoined = ['–', '—', '(', ', or'].includes(gap.join(' '));
  return isJoined && isShare(next) && (isShare(value) || next.measure === 'share');
}

/** "12 burglaries" for the 12th of all shires, for the 12th rise running, or for 12 years. */
function isPlace({ value, figure, last, first, right }: Around): boolean {
  const { measure, counts } = value;
  const isRank = measure.startsWith('rank') && measure !== 'rankOf';
  if (!isRank && counts !== 'periods') return false;
  // A streak may be none, which has no ordinal.
  if (value.value !== 0 && figure.word === printOrdinal(value, inEnglish)) return false;
  if (counts === 'periods') {
    const hasNoun = figure.run.atom?.kind === 'figure' && figure.run.atom.nouns !== undefined;
    return !(hasNoun || right.startsWith('-') || timeUnit(first) || PERIODS.has(first) || first === 'of');
  }
  return !PLACED.has(last);
}

export function shapeFaults(reading: Reading): Found[] {
  const { text, figures, tokens } = reading;
  const said = new Set(tokens.map(({ word }) => word));
  const shapes = figures.flatMap((figure, i) => {
    const [previous, next] = [figures[i - 1], figures[i + 1]];
    const isPrinted = tokens[figure.at - 1]?.role === 'printed';
    const before = isPrinted ? [DIRECTION] : wordsBefore(reading, figure, 5);
    const after = wordsAfter(reading, figure, 6);
    const [first = '', second = ''] = after;
    const gap = next ? tokens.slice(figure.at + 1, next.at).map(({ word }) => word) : [];
    const [left, right] = [text.slice(0, figure.start), text.slice(figure.end, next?.start)];
    const typed = { before, after, last: before.at(-1) ?? '', first, second, said };
    const around = { figure, value: figure.value, ...typed, left, right, previous, next, gap };
    const problem = Object.keys(SHAPES).find((each) => SHAPES[each]?.(around));
    const mended = problem?.includes('which prints its own') ? withoutUnit(figure, left, right) : {};
    return problem ? [found('wrong-shape', reading, figure, problem, undefined, mended)] : [];
  });
  return [...shapes, ...denominatorFaults(reading)];
}

/** A rate needs its denominator; further rates in the sentence may omit it. */
function denominatorFaults(reading: Reading): Found[] {
  const { tokens } = reading;
  const isRate = ({ kind, series }: Value) =>
    (isLevelKind(kind) || kind === 'change') && series.column.denominator !== undefined;
  const [first, ...rest] = reading.figures.filter(({ value }) => isRate(value));
  // "Between 0.2 and 5.3 per 1,000" says it once.
  const isRange = (at: number) =>
    tokens[at - 1]?.word === 'and' && tokens[at - 2]?.at === first?.at && tokens[at - 3]?.word === 'between';
  // A list is one output: its denominator may stand behind all of it.
  const second = rest.find(({ run, at }) => run.hole !== first?.run.hole && !isRange(at));
  const { denominator } = first?.value.series.column ?? {};
  const text = reading.text.slice(0, second?.start).toLowerCase();
  if (!first || !denominator || denominatorTexts(denominator).some((each) => text.includes(each))) return [];
  const [problem, expected] = ['a rate without its denominator', `“${denominator}” beside it`];
  const mended = withDenominator(reading, first);
  return [found('rate-without-denominator', reading, first, problem, expected, mended)];
}
