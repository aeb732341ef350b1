import type { Fault } from '../faults/fault.ts';
import { formatNumber } from '../figures/format.ts';
import { isKnown, latestPoint, pointBefore, type Series } from '../figures/series.ts';
import { onceFor } from '../tables/remembered.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

/** Reasons that name no reason. */
const STATISTIC =
  /^(?:an?|the|of)?\s*(?:numbers?|figures?|counts?|totals?|statistics?|stats?|cases?|people|persons?|per cent|percentages?|percent|rates?|values?|amounts?|data|shares?|averages?|change|rise|fall|increase|x+|todo|number of .*|.*\bfigure)$/iu;
const IS_NUMBER =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen\w*|\w+t(?:y|ieth)|hundred\w*|thousand\w*|million\w*|half|third|quarter|first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/iu;
const AGED =
  /\b(?:aged?|ages|age of|over|under|between|turned|turn|(?:older|younger) than)\s+$|\bage[ds]?\b[^.;]{0,24}?(?:to|and|or|,)\s+$|\p{Lu}\p{L}+,\s+$/iu;
const UNIT = /^\s*(?:%|per\s?cent\b|percent\b|percentage\b|times (?:as|more|higher)|(?:in|out of) \d)/iu;

/** A number that is no statistic: `literal` is not to be the way around a figure. */
export function literalFaults(sentence: Sentence, series: readonly Series[]): SentenceFault[] {
  return sentence.runs.flatMap((run) => {
    if (run.atom?.kind !== 'literal') return [];
    const problem = problemOf(run, run.atom.reason, sentence.text, series);
    if (problem) return [found(sentence, run, problem)];
    return resembles(run.text, series)
      ? [{ ...found(sentence, run, 'a literal that is a value of the story’s figures'), warning: true }]
      : [];
  });
}

function problemOf(
  { text, start }: SentenceRun,
  reason: string,
  sentence: string,
  series: readonly Series[],
): string | null {
  const nouns = new Set(
    series.flatMap(({ column: { unit } }) => [unit.one.toLowerCase(), unit.many.toLowerCase()]),
  );
  if (!IS_NUMBER.test(text)) return 'a literal without a number';
  if (STATISTIC.test(reason.trim()) || nouns.has(reason.trim().toLowerCase()))
    return `“${reason}” says no more than that it is a statistic`;
  const after = sentence.slice(start + text.length);
  const [, noun = '', second = ''] = /^\s+([\p{L}-]+)(?:\s+([\p{L}-]+))?/u.exec(after.toLowerCase()) ?? [];
  const isCounted = [...nouns].some(
    (each) =>
      each !== '' && isCountNoun(each) && (noun === each || second === each || `${noun} ${second}` === each),
  );
  if (/^ages?$/iu.test(reason.trim()) && !AGED.test(sentence.slice(0, start)))
    return 'an age where no age is spoken of';
  if (/\b(?:every|each|per)\s+$/iu.test(sentence.slice(0, start))) return null;
  return UNIT.test(after) || isCounted ? 'a statistic as a literal' : null;
}

/** Weeks and pounds are counted in laws and in targets too. */
function isCountNoun(noun: string): boolean {
  return !/^(?:(?:second|minute|hour|day|week|month|year|pound|people|person)s?|per cent)$/u.test(noun);
}

/** Numbers of one or two digits are too common to tell. */
function resembles(text: string, series: readonly Series[]): boolean {
  return text.replace(/\D/gu, '').length > 2 && series.some((each) => valuesOf(each).has(text));
}

const valuesOf = onceFor((series: Series): ReadonlySet<string> => {
  const latest = latestPoint(series);
  const points = latest ? [latest, pointBefore(series, latest)].filter(isKnown) : [];
  return new Set(points.flatMap(({ value }) => [formatNumber(value, series.column.decimals), String(value)]));
});

function found({ text }: Sentence, run: SentenceRun, problem: string): SentenceFault {
  return {
    line: run.line,
    what: `${problem}: ${run.text} in “${text.trim()}”`,
    expected: 'a number that no table could hold: an age, a telephone number, a year of an Act',
    mend: 'print a figure that is bound to the table, or say in literal what the number is',
  };
}
