import { isKnown, latestPoint, type Series } from '../figures/series.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { isNumberWord, isSmallWord, timeUnit, words } from './closedClasses.ts';
import { bindingOf } from './edits.ts';
import { fractionAt, isWrittenShare } from './fractions.ts';
import type { Reading, Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { isHeldTime } from './times.ts';
import { isAreaNoun, saysMiddleHalf } from './together.ts';
import { nounsOf } from './vocabulary.ts';

/**
 * Refuses numbers that look like facts and come from no figure: all digits, and number words before what a
 * column counts. Number words before other nouns are left to a person.
 * @param isWeighed whether a proved relation uses the word, as in "more than half"
 */
export function numberFaults(reading: Reading, isWeighed: (token: Token) => boolean): Found[] {
  const { tokens, sentence } = reading;
  const isNumber = (token: Token) =>
    token.role === 'number' ? !isAge(reading, token) : isCounting(reading, token);
  const numbers = tokens.filter(
    (token) =>
      isNumber(token) &&
      !isWeighed(token) &&
      !isDenominator(reading, token) &&
      !isHeldTime(reading, token) &&
      !isAsked(reading, token),
  );
  return numbers.map((token) => {
    const { length = 1 } = fractionAt(tokens, token) ?? {};
    const { end } = tokens[token.at + length - 1] ?? token;
    const problem = `unbound number in the ${sentence.passage.kind}`;
    return found('unbound-number', reading, { ...token, end }, problem, undefined, bindingOf(reading, token));
  });
}

function isDenominator({ text, known }: Reading, { start, end }: Token): boolean {
  return known.denominators.some((denominator) => {
    const at = text.lastIndexOf(denominator, start);
    return at >= 0 && at + denominator.length >= end;
  });
}

/** "2,430 since 2020", of a figure that was asked for the time since 2020. */
function isAsked({ figures, tokens }: Reading, { word, at }: Token): boolean {
  return tokens[at - 1]?.word === 'since' && figures.some(({ value }) => value.argument === word);
}

/** "34-year-old", "aged 19 and 23": a description, not a count. */
function isAge({ tokens }: Reading, { word, at }: Token): boolean {
  if (word.includes('-year-old')) return true;
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.word);
  const aged = before.lastIndexOf('aged');
  return aged >= 0 && before.slice(aged + 1).every((each) => /^(?:\d{1,2}|to|and|or|between|,)$/u.test(each));
}

/** People and times are counted everywhere. */
const EVERYWHERE = words('person people time times place places');

/** Nouns that make a number word a count of the story's columns. */
const countedNouns = memoizeWeak((series: readonly Series[]): ReadonlySet<string> => {
  const counts = series.filter(({ column: { kind } }) => kind === 'count' || kind === 'rate');
  return new Set(
    counts.flatMap(({ column }) => [...nounsOf(column)]).filter((noun) => !EVERYWHERE.has(noun)),
  );
});

function isCounting(reading: Reading, token: Token): boolean {
  const { tokens, known } = reading;
  const nouns = countedNouns(known.series);
  // The date filter must not stand in for a figure.
  if (token.role === 'date') return nounsAfter(tokens, token).some((noun) => nouns.has(noun));
  if (token.role !== 'word') return false;
  if (saysMiddleHalf(reading, token)) return false;
  if (fractionAt(tokens, token) || isWrittenShare(tokens, token)) return speaksOfFigures(reading, nouns);
  const none = noneOf(tokens, token, nouns);
  if (none !== undefined)
    return (
      !countsNone(reading, none) &&
      !known.series.some(
        (series) => series.area === known.edition && nounsOf(series.column).has(none) && isZero(series),
      )
    );
  const isRoman = /^[MDCLXVI]{3,}$/u.test(reading.text.slice(token.start, token.end));
  const isOfAny = tokens[token.at - 1]?.word === 'no';
  const isNumber = (isNumberWord(token.word) || isRoman) && !isOfAny;
  // "All but two areas fell": the figures know of how many that is true.
  const isOfAreas = (noun: string) => reading.relations.length > 0 && isAreaNoun(noun, known);
  return isNumber && nounsAfter(tokens, token).some((noun) => nouns.has(noun) || isOfAreas(noun));
}

/** A sentence without figure, claim or column is left to a person. */
function speaksOfFigures({ tokens, figures }: Reading, nouns: ReadonlySet<string>): boolean {
  if (figures.length > 0 || tokens.some(({ run }) => run.scopes.length > 0)) return true;
  return tokens.some(({ role, word }) => role === 'word' && nouns.has(word));
}

/** "No school closed in four councils", with a number of areas that have none. */
function countsNone({ figures }: Reading, noun: string): boolean {
  return figures.some(
    ({ value: { measure, argument, series } }) =>
      measure === 'areas' && argument === 'zero' && nounsOf(series.column).has(noun),
  );
}

const NONE = words('no nil zero none not');

/** Whether the sentence says that there are none, which is true in some editions. */
export function saysNone({ tokens }: Reading): boolean {
  return tokens.some(({ word }) => NONE.has(word));
}

/** Words that may stand between "no", "not" or "none" and the noun. */
const LEADS = new Set(['', 'one', 'a single', 'of the', 'of these', 'of those', 'of all']);

/** The noun of "no burglaries", "not one burglary", "none of the burglaries". */
function noneOf(tokens: readonly Token[], { word, at }: Token, nouns: ReadonlySet<string>) {
  if (!NONE.has(word)) return undefined;
  const after = tokens.slice(at + 1, at + 4).map((token) => (token.role === 'word' ? token.word : '.'));
  const isLed = (i: number) => LEADS.has(after.slice(0, i).join(' ')) && (i > 0 || word !== 'not');
  return after.find((noun, i) => nouns.has(noun) && isLed(i));
}

function isZero(series: Series): boolean {
  const latest = latestPoint(series);
  return isKnown(latest) && latest.value === 0;
}

/** Words that may be a number's noun: after "and", "of", other number words and one adjective. */
function nounsAfter(tokens: readonly Token[], { at }: Token): string[] {
  const nouns: string[] = [];
  for (const { role, word } of tokens.slice(at + 1, at + 7)) {
    const isPart = isNumberWord(word) || ['and', 'of', 'or', 'so', 'a', 'more'].includes(word);
    if (role !== 'word' || nouns.length > 1 || (isSmallWord(word) && !isPart)) break;
    if (!isPart) nouns.push(word);
  }
  return nouns;
}

/** Refuses literals that stand in for a figure. */
export function literalFaults(reading: Reading): Found[] {
  return reading.tokens.flatMap((token) => {
    const { atom } = token.run;
    const problem = atom?.kind === 'literal' ? literalProblem(reading, token, atom.reason) : null;
    return problem ? [found('literal-statistic', reading, token, problem)] : [];
  });
}

const NO_REASON =
  words(`number figure count total statistic case cases people percentage rate value amount data share
  average change`);

function literalProblem(
  { tokens, known, figures }: Reading,
  { word, at }: Token,
  reason: string,
): string | null {
  const nouns = countedNouns(known.series);
  const why = reason.trim().toLowerCase();
  const parts = word.toLowerCase().split(/\s+/u);
  if (!parts.some((part) => /\p{N}/u.test(part) || isNumberWord(part))) return 'a literal without a number';
  if (NO_REASON.has(why) || nouns.has(why)) return `the reason “${reason}” only says that it is a statistic`;
  const [before = '', first = '', second = ''] = [-1, 1, 2].map((step) => tokens[at + step]?.word);
  if (/^(?:every|each|per)$/u.test(before)) return null;
  const isCounted = [first, second, `${first} ${second}`].some((noun) => nouns.has(noun) && !timeUnit(noun));
  const isUnit = /^(?:%|percent|percentage)$/u.test(first) || (first === 'per' && second === 'cent');
  if (isCounted || isUnit || (first === 'a' && timeUnit(second))) return 'a statistic typed as a literal';
  // A column whose title has an age range leaves no other age.
  const hasAges = why === 'age' && figures.some(({ value }) => /\d/u.test(value.series.column.title));
  return hasAges && !known.series.some(({ column }) => column.title.split(/\D+/u).includes(word))
    ? 'an age that no column has'
    : null;
}
