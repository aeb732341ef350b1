import { previousPoint } from '../figures/cellMeasures.ts';
import { estimateAt, unclearText } from '../figures/compare.ts';
import { ownRank, rankedCount } from '../figures/rank.ts';
import type { MeasureContext } from '../figures/result.ts';
import {
  isKnown,
  type KnownPoint,
  knownSinceBreak,
  latestPoint,
  printedValue,
  runOfSteps,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import { streakOf } from '../figures/streak.ts';
import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';

/**
 * A figure's facts in words, with the values behind them: `rose 27 per cent from 480`, `no record high: 4,528
 * in 2019`, `rank 18 of 42`, `above the nation`.
 * @param facts those that the wording depends on
 */
export function evidenceOf(series: Series, facts: ReadonlySet<string>, context: MeasureContext): string[] {
  const words = [...facts].filter((fact) => FIRST.has(fact));
  const known = new Set<string>();
  for (const [names, say] of PHRASES) {
    const fact = names.find((name) => facts.has(name));
    if (fact === undefined) continue;
    for (const name of names) known.add(name);
    words.push(say(series, fact, context));
  }
  const others = [...facts].filter((fact) => !known.has(fact) && !IMPLIED.has(fact) && !FIRST.has(fact));
  return [...words, ...others].filter((each) => each !== '');
}

/** Stated first: the other facts depend on them. */
const FIRST = new Set(['missing', 'zero']);

/** A fact without values. */
export function factWords(fact: string): string {
  return STANDALONE[fact] ?? fact;
}

/** The known facts that new ones contrast with: for a fall, that it rose before. */
export function relatedFacts(news: ReadonlySet<string>, facts: ReadonlySet<string>): string[] {
  const alike = EXCLUSIVE_FACTS.filter((family) => family.some((fact) => news.has(fact))).flat();
  return [...facts].filter((fact) => alike.includes(fact));
}

/** Groups of mutually exclusive facts. */
const EXCLUSIVE_FACTS: readonly (readonly string[])[] = [
  ['rose', 'fell', 'unchanged', 'no clear change', 'no period to compare with', 'zero', 'missing'],
  ['by more than a tenth', 'by a tenth or less'],
  ['again', 'not as the period before'],
  ['record high', 'record low', 'no record'],
  ['first of the areas', 'last of the areas', 'between the areas', 'tied'],
  ['above the nation', 'below the nation', 'level with the nation', 'not clearly different from the nation'],
  ['over one half', 'under one half', 'one half', 'not clearly over or under one half'],
  ['the same way', 'different ways'],
  ['first larger', 'second larger', 'level', 'not clearly different'],
];

const STANDALONE: Readonly<Record<string, string>> = {
  again: 'the same way as the period before',
  'not as the period before': 'another way than the period before',
};

type Phrase = (series: Series, fact: string, context: MeasureContext) => string;

/** Covered by other facts: the size by the direction, a tie by the rank. */
const IMPLIED = new Set(['by more than a tenth', 'by a tenth or less', 'tied', 'not as the period before']);

const PHRASES: readonly (readonly [readonly string[], Phrase])[] = [
  [['rose', 'fell', 'unchanged', 'no clear change'], movement],
  [['again'], (series) => `${inEnglish.numbers.spelled(streakOf(series))} periods running`],
  [['record high', 'record low', 'no record'], record],
  [['first of the areas', 'last of the areas', 'between the areas'], rank],
  [
    [
      'above the nation',
      'below the nation',
      'level with the nation',
      'not clearly different from the nation',
    ],
    againstNation,
  ],
];

function movement(series: Series, fact: string): string {
  const [from, to] = [previousPoint(series), latestPoint(series)];
  if (!isKnown(from) || !isKnown(to) || fact === 'unchanged') return fact;
  const [a, b] = [printedValue(series, from), printedValue(series, to)];
  if (fact === 'no clear change')
    return `${fact}: ${unclearText(estimateAt(series, to), estimateAt(series, from))}`;
  return `${fact} ${changeText(series, a, b)}from ${number(series, a)}`;
}

function changeText({ column }: Series, from: number, to: number): string {
  if (column.kind === 'percentage' || column.kind === 'percentage-change') {
    return `${inEnglish.numbers.digits(Math.abs(asPrinted(to - from, column.decimals)), column.decimals)} points `;
  }
  if (from <= 0 || to < 0) return '';
  const share = Math.abs(to / from - 1) * 100;
  return `${inEnglish.numbers.digits(share, share < 1 ? 1 : 0)} per cent `;
}

function number({ column }: Series, value: number): string {
  return inEnglish.numbers.amount(value, column);
}

/** A record with its starting period, or the value that denies it. */
function record(series: Series, fact: string): string {
  const known = knownSinceBreak(series);
  const latest = known.at(-1);
  const [first] = known;
  if (!latest || !first) return fact;
  if (fact !== 'no record') return `${fact} since ${inEnglish.periods.label(first.period)}`;
  const before = known.slice(0, -1);
  const fell = printedValue(series, latest) < printedValue(series, runOfSteps(series).at(-2) ?? first);
  const extreme = before.reduce<KnownPoint | undefined>((top, point) => {
    const sign = top ? printedValue(series, point) - printedValue(series, top) : 1;
    return top && (fell ? sign >= 0 : sign <= 0) ? top : point;
  }, undefined);
  return extreme
    ? `${fact} ${fell ? 'low' : 'high'}: ${number(series, printedValue(series, extreme))} in ${inEnglish.periods.label(extreme.period)}`
    : fact;
}

function rank(series: Series, fact: string, { peers }: MeasureContext): string {
  const own = ownRank(series, peers);
  if (!own) return fact;
  const of = rankedCount(series, peers);
  if (series.column.bounds && own.tied) return `rank ${own.rank} to ${of + 1 - own.rankFromLowest} of ${of}`;
  return `${own.tied ? 'joint ' : ''}rank ${own.rank} of ${of}`;
}

function againstNation({ table, column }: Series, fact: string, { nation }: MeasureContext): string {
  const whole = seriesOf(table, column.name, nation);
  const latest = latestPoint(whole);
  return isKnown(latest) ? `${fact} (${number(whole, printedValue(whole, latest))})` : fact;
}
