import type { Series } from '../figures/series.ts';
import { isNumberWord, timeUnit } from './closedClasses.ts';
import type { Reading, Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { nounsOf } from './vocabulary.ts';

/** A number that is no statistic: `literal` is not to be the way around a figure. */
export function literalFaults(reading: Reading, series: readonly Series[]): Found[] {
  return reading.tokens.flatMap((token) => {
    const problem =
      token.run.atom?.kind === 'literal' && problemOf(reading, token, token.run.atom.reason, series);
    if (!problem) return [];
    return [
      found('literal-statistic', reading, token, {
        what: `${problem}: ${token.word}`,
        expected: 'a number that no table could hold: an age, a telephone number, a year of an Act',
      }),
    ];
  });
}

/** Reasons that give no reason. */
const EMPTY_REASONS = new Set(
  'number figure count total statistic case cases people percentage rate value amount data share average change'.split(
    ' ',
  ),
);
const UNITS = new Set(['%', 'per', 'percent', 'percentage']);

function problemOf(reading: Reading, token: Token, reason: string, series: readonly Series[]): string | null {
  const { tokens } = reading;
  const why = reason.trim().toLowerCase();
  const nouns = new Set(series.flatMap(({ column }) => [...nounsOf(column)]));
  const words = token.word.toLowerCase().split(/\s+/u);
  if (!words.some((word) => /\p{N}/u.test(word) || isNumberWord(word))) return 'a literal without a number';
  if (EMPTY_REASONS.has(why) || nouns.has(why))
    return `a literal for which “${reason}” says no more than that it is a statistic`;
  const [before, first, second] = [-1, 1, 2].map((step) => tokens[token.at + step]?.word ?? '');
  if (before === 'every' || before === 'each' || before === 'per') return null;
  const isCounted = [first, second, `${first} ${second}`].some(
    (noun) => nouns.has(noun ?? '') && isCountNoun(noun ?? ''),
  );
  const isRate = first === 'a' && timeUnit(second) !== undefined;
  if (isCounted || isRate || UNITS.has(first ?? '')) return 'a statistic as a literal';
  return why === 'age' && isOfNoColumn(reading, token, series) ? 'an age that no column has' : null;
}

/** Weeks and pounds are counted in laws and in targets too. */
function isCountNoun(noun: string): boolean {
  return timeUnit(noun) === undefined && !/^(?:pounds?|people|person|per cent|times?)$/u.test(noun);
}

/** Beside a figure whose column says which ages it takes in. */
function isOfNoColumn({ figures }: Reading, { word }: Token, series: readonly Series[]): boolean {
  const hasAges = figures.some(({ value }) => /\d/u.test(value.series.column.title));
  return hasAges && !series.some(({ column: { title } }) => title.split(/\D+/u).includes(word));
}
