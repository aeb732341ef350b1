import type { Fault } from '../faults/fault.ts';
import { formatNumber } from '../figures/format.ts';
import type { Ground, Value } from '../figures/result.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  knownBefore,
  latestPeriod,
  latestPoint,
  printedValue,
  type Series,
} from '../figures/series.ts';
import { type Period, parsePeriod, periodText } from '../tables/period.ts';
import { dateOf, fitsDate } from './dates.ts';
import { authorsWords, type ClaimWord } from './findClaims.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

/** Over what time a change is said to have come about: "in a year", "on the quarter before", "since 2019". */

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

type Unit = 'year' | 'quarter' | 'month';

export const EARLIER =
  /\b(?:the |a )?(year|quarter|month) (?:before|earlier)\b|\b(?:the )?previous (year|quarter|month|\w+ months)\b|\b(year|quarter|month) previously\b/iu;
const SPAN = new RegExp(
  `${EARLIER.source}|\\b(?:in|over|on|within) (?:just )?(?:a|the|one)(?: single)? (year|quarter|month)\\b(?! (?:to|ending|in)\\b)|\\b(year|quarter|month)[ -]on[ -](?:year|quarter|month)\\b|\\b(annual)(?:ly)?\\b`,
  'iu',
);

/** How many periods of a cycle make the span. */
const STEPS: Readonly<Record<Unit, Readonly<Partial<Record<Period['kind'], number>>>>> = {
  year: { year: 1, 'financial-year': 1, 'year-ending': 1, quarter: 4, month: 12 },
  quarter: { quarter: 1, month: 3 },
  month: { month: 1 },
};

function spanIn(text: string): { readonly said: string; readonly unit: Unit } | null {
  const match = SPAN.exec(text);
  const word = match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.toLowerCase();
  if (!match || !word) return null;
  return { said: match[0], unit: word === 'quarter' || word === 'month' ? word : 'year' };
}

interface Span {
  readonly from: Period;
  readonly to: Period;
}

function spanOf({ measure, periods, series, kind }: Value): Span | null {
  const to = measure === 'previous' ? latestPeriod(series.table, series.column) : periods.at(-1);
  const isCompared = measure === 'previous' || ['change', 'points', 'percentage-change'].includes(kind);
  const [from] = periods;
  return isCompared && from && to && from.id !== to.id ? { from, to } : null;
}

function fits({ from, to }: Span, unit: Unit): boolean {
  return STEPS[unit][to.kind] === to.index - from.index;
}

/** A printed change, or the earlier value that it leads from, over the time that the sentence says. */
export function spanFaults(sentence: Sentence): SentenceFault[] {
  const all = printedValues(sentence);
  return all.flatMap((figure, i) => {
    const span = spanOf(figure.value);
    if (!span) return [];
    const typed = authorsWords(sentence);
    const region = [figure.end, all[i + 1]?.start ?? typed.length] as const;
    const said = spanIn(typed.slice(...region)) ?? (i === 0 ? spanIn(typed.slice(0, figure.start)) : null);
    if (said && !fits(span, said.unit))
      return [wrongSpan(sentence, figure.run, figure.run.text, span, said.said)];
    const since =
      figure.value.measure === 'previous'
        ? null
        : sinceIn(sentence, all.length === 1 ? 0 : figure.end, region[1]);
    return since && !since.is(span.from)
      ? [wrongSpan(sentence, figure.run, figure.run.text, span, `since ${since.text}`)]
      : [];
  });
}

interface Since {
  readonly text: string;
  is(period: Period): boolean;
  /** Whether it lies before. */
  isBefore(period: Period): boolean;
  readonly period: Period | null;
}

/** The period or date that is printed after "since". */
function sinceIn(sentence: Sentence, from: number, to: number): Since | null {
  return printedAfter(sentence, from, to, /\bsince\s+$/iu);
}

function printedAfter(sentence: Sentence, from: number, to: number, before: RegExp): Since | null {
  for (const { atom, start, text } of sentence.runs) {
    if (start < from || start > to || !before.test(sentence.text.slice(from, start))) continue;
    if (atom?.kind === 'period') {
      const { period } = atom;
      return {
        text,
        period,
        is: (other) => other.id === period.id || (text === String(period.year) && other.year === period.year),
        isBefore: (other) => other.cycle === period.cycle && period.index < other.index,
      };
    }
    const date = atom && dateOf(atom);
    if (date)
      return {
        text,
        period: null,
        is: (other) => fitsDate(date, other),
        isBefore: (other) => date.year < other.year - 1,
      };
  }
  return null;
}

/** "Risen since 2019" on a claim that weighs only the last year. */
export function claimSpanFaults(
  sentence: Sentence,
  claim: ClaimWord,
  grounds: readonly Ground[],
): SentenceFault[] {
  const { start, word, run } = claim;
  const typed = authorsWords(sentence);
  const end = start + word.length;
  const nextFigure = printedValues(sentence).find((figure) => figure.start >= end)?.start ?? typed.length;
  const said = spanIn(clauseOf(typed.slice(end, nextFigure)));
  const since = sinceIn(sentence, end, end + clauseOf(sentence.text.slice(end)).length);
  for (const ground of grounds) {
    const span = spanOfGround(ground);
    if (!span) continue;
    const isRecord = /\.record(?:High|Low)$/u.test(ground.name);
    const way = isRecord ? extremeSaid(sentence, claim, ground.evidence) : null;
    const latest = latestPoint(ground.series);
    if (way && isKnown(latest)) {
      const value = printedValue(ground.series, latest);
      const broken = brokenRecordFaults(sentence, claim, ground.series, way, value);
      if (broken.length > 0) return broken;
    }
    if (since && (isRecord ? since.isBefore(span.from) : !since.is(span.from)))
      return [wrongSpan(sentence, run, word, span, `since ${since.text}`)];
    if (said && !isRecord && !fits(span, said.unit)) return [wrongSpan(sentence, run, word, span, said.said)];
    const stated = statedAfter(sentence, end, nextFigure);
    if (stated && !stated.is(span.to)) return [wrongSpan(sentence, run, word, span, `in ${stated.text}`)];
  }
  return [];
}

/** "Fell in 2023": the period that follows the word in its clause. */
function statedAfter(sentence: Sentence, from: number, to: number): Since | null {
  return printedAfter(sentence, from, to, /^(?:(?!\bthan\b)[^,;:.–—])*\bin\s+$/iu);
}

/** "More than ever" and "higher than in any other year" say as much as "the highest". */
const EVER =
  /\b(?:ever|all[- ]time|unprecedented|on record|any (?:other|previous|earlier|prior) |any \w+ (?:before|previously|earlier))/iu;

/** Which extreme a word says that the latest value is; null where it says none, or denies it. */
function extremeSaid(
  sentence: Sentence,
  { kind, turn, start }: ClaimWord,
  { highest, lowest }: Ground['evidence'],
): 'high' | 'low' | null {
  if (turn.negated) return null;
  const isEver = EVER.test(clauseOf(sentence.text.slice(start)));
  if (highest && (['high', 'record', 'recordHigh'].includes(kind) || (kind === 'up' && isEver)))
    return 'high';
  if (lowest && (['low', 'record', 'recordLow'].includes(kind) || (kind === 'down' && isEver))) return 'low';
  return null;
}

/** What the period stands behind from which on something holds: "since", "since counting changed in". */
const FROM_WHEN = /\b(?:since|from|between)\s+$|\bsince\b[^.;:]*\bin\s+$/iu;

/** "Over that time" takes up what a sentence before has said. */
const THAT_TIME = /\b(?:over|in|during|within) that (?:time|period|run)\b|\bsince then\b/iu;

/** Whether a sentence limits what it says to the time from a period on. */
function isLimited({ text, passage }: Sentence, since: Since | null, from: Period): boolean {
  if (/\b(?:ever|all[- ]time|unprecedented)\b/iu.test(text)) return false;
  if (since) return !since.isBefore(from);
  const follows =
    passage.kind !== 'headline' && passage.kind !== 'standfirst' && !passage.kind.startsWith('chart');
  return follows && THAT_TIME.test(text);
}

/**
 * "A record", "never been higher", "peaked at" where the table has a value beyond it before a break or a gap: the
 * two can't be compared, but readers see both, so the sentence says since when it holds.
 */
export function brokenRecordFaults(
  sentence: Sentence,
  { run, word }: ClaimWord,
  series: Series,
  way: 'high' | 'low',
  value: number,
): SentenceFault[] {
  const [first] = comparableRun(series);
  const beyond = first && knownBefore(series, first.period).findLast(isBeyond);
  if (!first || !beyond) return [];
  const said = printedAfter(sentence, 0, sentence.text.length, FROM_WHEN);
  if (isLimited(sentence, said, first.period)) return [];
  const since = `since ${periodText(first.period)}`;
  const shown = `${formatNumber(beyond.value, series.column.decimals)} in ${periodText(beyond.period)}`;
  return [
    {
      line: run.line,
      what: `so ${since} only, which the sentence does not say: ${word} in “${sentence.text.trim()}”; before that the table has ${shown}`,
      expected: `${since}, from when on the figures can be compared`,
      mend: 'write “since {{ figure.comparableSince }}”',
    },
  ];

  function isBeyond(point: KnownPoint): boolean {
    const printed = printedValue(series, point);
    return way === 'low' ? printed <= value : printed >= value;
  }
}

function clauseOf(text: string): string {
  return text.split(/[,;:.–—]/u)[0] ?? '';
}

const ON_BEFORE = /\.(?:rose|fell|unchanged|doubled|tripled|halved)$/u;
const ON_RUN = /(?:SinceStart|\.recordHigh|\.recordLow)$/u;

function spanOfGround({ name, series }: Ground): Span | null {
  const run = comparableRun(series);
  const to = run.at(-1)?.period;
  const from = ON_RUN.test(name) ? run[0]?.period : ON_BEFORE.test(name) ? run.at(-2)?.period : undefined;
  return from && to ? { from, to } : null;
}

function wrongSpan(
  sentence: Sentence,
  { line }: { readonly line: number },
  what: string,
  span: Span,
  says: string,
): SentenceFault {
  return {
    line,
    what: `a change from ${periodText(span.from)} to ${periodText(span.to)}, but the sentence says “${says}”: ${what} in “${sentence.text.trim()}”`,
    expected: 'the time over which the change came about',
    mend: 'use the measure of that time (.change, .changeSinceStart; .rose, .roseSinceStart), or change the words',
  };
}

/** "Since records began in 2011": the recipe says when they did. */
export function beginningFaults(sentence: Sentence, series: readonly Series[]): SentenceFault[] {
  const began = new Set(series.flatMap(({ column }) => column.recordsBegan ?? []));
  if (began.size === 0) return [];
  const said = printedAfter(sentence, 0, sentence.text.length, /\brecords\s+began\s+in\s+$/iu);
  if (!said || [...began].flatMap((id) => parsePeriod(id) ?? []).some((period) => said.is(period))) return [];
  return [
    {
      line: sentence.runs[0]?.line ?? 0,
      what: `records did not begin in ${said.text}: “${sentence.text.trim()}”`,
      expected: [...began].join(', '),
      mend: 'print .recordsBegan',
    },
  ];
}

/** "This year", "last month": by the date of publication. */
const RELATIVE = /(?<!\bthe )\b(this|last)\s+(year|quarter|month|week)\b(?!’s|'s|-end| end)/giu;

/** What is said of this or last year is of it. @param published ISO date */
export function relativeFaults(
  sentence: Sentence,
  published: string,
  grounds: readonly { readonly series: Series }[],
): SentenceFault[] {
  const values = printedValues(sentence).filter(({ value }) => value.periods.length > 0);
  return [...authorsWords(sentence).matchAll(RELATIVE)].flatMap((match) => {
    const figure = nearest(values, match.index);
    const series = grounds[0]?.series;
    const period = figure ? figure.value.periods.at(-1) : series && latestPeriod(series.table, series.column);
    const [said, which = '', unit = ''] = match;
    const back = which.toLowerCase() === 'last' ? 1 : 0;
    const isChart = sentence.passage.kind.startsWith('chart');
    if (
      (!period && !isChart) ||
      (period && isThen(period, back, unit.toLowerCase(), published) && !isShorter(period, figure, unit))
    )
      return [];
    return [
      {
        line: sentence.runs.findLast(({ start }) => start <= match.index)?.line ?? 0,
        what: `${period ? `a figure for ${periodText(period)}` : 'a chart'}, published on ${published}, but the sentence says “${said}”: “${sentence.text.trim()}”`,
        expected: 'the period of the figure',
        mend: 'print its .period',
      },
    ];
  });
}

/** A quarter's count or change said to be a year's. */
function isShorter({ kind }: Period, figure: PrintedValue | undefined, unit: string | undefined): boolean {
  const isFlow = figure === undefined || figure.value.kind === 'count' || figure.value.kind === 'change';
  return unit?.toLowerCase() === 'year' && (kind === 'quarter' || kind === 'month') && isFlow;
}

function nearest(values: readonly PrintedValue[], at: number): PrintedValue | undefined {
  return values.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

function isThen({ kind, index, year }: Period, back: number, unit: string, published: string): boolean {
  const [y = 0, m = 1] = published.split('-').map(Number);
  if (unit === 'year') return year === y - back || (kind !== 'year' && back === 1 && year === y);
  if (unit === 'month') return kind === 'month' && index === y * 12 + m - 1 - back;
  return unit === 'quarter' && kind === 'quarter' && index === y * 4 + Math.ceil(m / 3) - 1 - back;
}
