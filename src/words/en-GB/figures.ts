import type { Unit } from '../../tables/column.ts';
import type { FoundOrigin } from '../../tables/origin.ts';
import type { Status } from '../../tables/status.ts';
import type { OverrideInUnit } from '../../tables/table.ts';
import type { Grammar } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { startLow } from '../letterCase.ts';
import type { Phrase } from '../phrase.ts';
import { fileCells } from './fileCells.ts';

const STATUS: Readonly<Record<Status, string>> = {
  b: 'break in the series',
  c: 'withheld to protect confidentiality',
  e: 'estimated',
  f: 'forecast',
  low: 'rounds to zero but is not zero',
  p: 'provisional',
  r: 'revised',
  u: 'of low reliability',
  w: 'none recorded in the survey',
  x: 'not available',
  z: 'not applicable',
};

const HOW_FOUND: Readonly<Record<FoundOrigin['how'], string>> = {
  published: 'as published',
  transcribed: 'as transcribed',
  queried: 'as queried',
  corrected: 'corrected by us',
};

const HIGHEST = /\b(?:record|highest|largest|biggest|greatest|longest|busiest|most|peak|top)\b/i;
const LOWEST = /\b(?:record|lowest|smallest|shortest|quietest|fewest|least|bottom)\b/i;

const HEDGES = { around: 'around ', over: 'more than ', under: 'almost ' };

/** By the sign of a change; null where estimates are too close to say. */
const way = (sign: number | null) =>
  sign === null ? 'not clearly different' : sign > 0 ? 'up' : sign < 0 ? 'down' : 'unchanged';

function figure(number: number | null, numbers: Grammar['numbers'], unit: Unit | undefined): string {
  if (number === null) return 'no figure';
  if (unit?.kind === 'money') return numbers.inFull(number, unit);
  return numbers.exact(number) + (unit && isPercentage(unit) ? ' per cent' : '');
}

/** Phrases with commas and "and" between them. */
function separated<T>(items: readonly Phrase<T>[], { and }: Grammar['lists']): Phrase<T> {
  const SPOT = '\u0000';
  const between = and(items.map(() => SPOT)).split(SPOT);
  const parts = items.flatMap((item, i) => [between[i] ?? '', ...item]);
  return [...parts, between.at(-1) ?? ''].filter((part) => part !== '');
}

/** What figures are called, and the words that stand with them. */
export function figures({ numbers, lists, periods }: Grammar) {
  return {
    status: STATUS,
    way,
    /** "up 27 per cent" */
    moved: <T>(sign: number | null, change: T): Phrase<T> => [`${way(sign)} `, change],
    /** "up from 55", "up from 55 in 2012" */
    movement: <T>(sign: number | null, earlier: T, when: T | null): Phrase<T> => [
      `${way(sign)} from `,
      earlier,
      ...(when ? [' in ', when] : []),
    ],
    /** `third`, `joint third` */
    place: (place: number, tied: boolean) => `${tied ? 'joint ' : ''}${numbers.ordinal(place)}`,
    /** A place counted from one end of a ranking: "third highest". */
    standing: <T>(place: T, end: 'highest' | 'lowest'): Phrase<T> => [place, ` ${end}`],
    /** A first place: `highest`, `joint lowest`. */
    first: (end: 'highest' | 'lowest', tied: boolean) => `${tied ? 'joint ' : ''}${end}`,
    /** Places that estimates allow: "between third and ninth highest". */
    placeBetween: <T>(first: T, last: T, end: 'highest' | 'lowest'): Phrase<T> => [
      ...['between ', first, ' and ', last, ` ${end}`],
    ],
    /** The same from the end itself: "among the four highest". */
    placeAmong: <T>(last: T, end: 'highest' | 'lowest'): Phrase<T> => ['among the ', last, ` ${end}`],
    /** An estimate by its interval. @param upper with its unit */
    range: (lower: string, upper: string) => `between ${lower} and ${upper}`,
    interval: (lower: string, upper: string) => `${lower} to ${upper}`,
    /** "around one in seven", by how far that is from the number itself. */
    oneIn: <T>(oneIn: T, hedge: 'exactly' | keyof typeof HEDGES): Phrase<T> =>
      hedge === 'exactly' ? [oneIn] : [HEDGES[hedge], oneIn],
    /** The same of something rare: "fewer than one in 10,000". */
    oneInFew: <T>(oneIn: T, hedge: 'exactly' | keyof typeof HEDGES): Phrase<T> =>
      hedge === 'exactly' ? [oneIn] : [hedge === 'under' ? 'fewer than ' : HEDGES[hedge], oneIn],
    /** `twice`, `three times`, `11 times` */
    times: (number: number) => (number === 2 ? 'twice' : `${numbers.prose(number)} times`),
    /** In place of nought: "in none of the last five years". */
    none: 'none',
    /** Areas with their values: "Kelda (22.4) and Venn (21.0)". */
    listed: <T>(items: readonly { readonly area: T; readonly value: T }[]): Phrase<T> =>
      separated(
        items.map(({ area, value }) => [area, ' (', value, ')']),
        lists,
      ),
    /** "Kelda, Venn and Eastmere" */
    named: <T>(areas: readonly T[]): Phrase<T> =>
      separated(
        areas.map((area) => [area]),
        lists,
      ),
    /** "13.4 per 1,000 people" */
    rate: (number: string, denominator: string) => `${number} ${denominator}`,
    /** What a value is, for a reader who asks. The area is said beside it. */
    titles: {
      /** @param base the period in which it is 100 */
      index: (title: string, base: string) => `${title} (${base} = 100)`,
      change: (title: string) => `Change in ${startLow(title)}`,
      percentageChange: (title: string) => `Percentage change in ${startLow(title)}`,
      oneIn: (title: string) => `${title}, as a share of all`,
      /** @param whole title of the whole, if it has one */
      share: (title: string, whole: string | undefined) =>
        `${title}, as a share of ${startLow(whole ?? 'the whole')}`,
      rank: (title: string) => `Rank by ${startLow(title)}`,
      rankOf: (title: string) => `Areas ranked by ${startLow(title)}`,
      rankFromLowest: (title: string) => `Rank from the lowest by ${startLow(title)}`,
      standing: (title: string) =>
        `Rank from the highest or the lowest, whichever is nearer, by ${startLow(title)}`,
      average: (title: string) => `Average of ${startLow(title)}`,
      total: (title: string) => `Total of ${startLow(title)}`,
      rises: (title: string) => `Periods in which ${startLow(title)} rose`,
      falls: (title: string) => `Periods in which ${startLow(title)} fell`,
      averageOfAreas: (title: string) => `${title}, average of the areas`,
      medianOfAreas: (title: string) => `${title}, the middle one of the areas`,
      lowerQuartileOfAreas: (title: string) => `${title}, lower quartile of the areas`,
      upperQuartileOfAreas: (title: string) => `${title}, upper quartile of the areas`,
      totalOfAreas: (title: string) => `${title}, total of the areas`,
      belowZero: (title: string) => `${title}, how far below zero`,
      areas: (title: string) => `Areas counted by ${startLow(title)}`,
      periods: (title: string) => `Periods counted by ${startLow(title)}`,
      /** @param other title, area or period of the other figure */
      difference: (title: string, other: string) => `Difference in ${startLow(title)} from ${other}`,
      times: (title: string, other: string) => `${title}, as a multiple of ${other}`,
      shareOf: (title: string, other: string) => `${title}, as a share of ${other}`,
      forEvery: (title: string, other: string) => `${title}, for each of ${other}`,
      /** @param unit `day` */
      per: (title: string, unit: string) => `${title} per ${unit}`,
      streak: (title: string) => `Periods running that ${startLow(title)} moved the same way`,
    },
    /** How a value was found, where that is no sum. */
    how: {
      rank: (areas: number) => `rank among ${areas} comparable areas`,
      rankOf: 'comparable areas with a value',
      streak: 'periods running that it moved the same way',
      twoDigits: (sum: string) => `${sum}, to two digits`,
      roundedDown: (sum: string) => `${sum}, rounded down`,
      /** @param sum `102 ÷ 81` @param number the second of the two, which is another figure */
      beside: (sum: string, number: string, other: string) => `${sum}, where ${number} is ${other}`,
      averageOfAreas: (areas: number) => `average of ${areas} areas`,
      medianOfAreas: (areas: number) => `the middle one of ${areas} areas`,
      lowerQuartileOfAreas: (areas: number) =>
        `lower quartile of ${areas} areas, between the two nearest (type 7)`,
      upperQuartileOfAreas: (areas: number) =>
        `upper quartile of ${areas} areas, between the two nearest (type 7)`,
      belowZero: 'without its sign',
      totalOfAreas: (areas: number) => `total of ${areas} areas`,
      areas: (condition: string, holds: number, areas: number) =>
        `${holds} where it ${stated(condition)}, of the ${areas} comparable areas of which it can be told`,
      sum: (numbers: readonly string[]) => numbers.join(' + '),
      average: (sum: string, periods: number) => `(${sum}) ÷ ${periods} periods`,
      steps: (periods: number) => `of ${periods} changes, each from the period before`,
      /** @param ends `12 to 17` */
      bounds: (ends: string, confidence: string) => `${confidence} confidence interval ${ends}`,
      estimates: (confidence: string) => `from estimates with ${confidence} confidence intervals`,
      /** Of what was worked out of estimates. */
      unbounded:
        'the interval of this figure is not worked out, so that it is not said to differ from others',
      /** Of an estimate. @param end which end they are counted from */
      places: (first: number, last: number, of: number, end: 'highest' | 'lowest') =>
        `the intervals allow any place from ${first} to ${last} of ${of}, counted from the ${end}`,
      compared: 'two estimates are said to differ only where their intervals do not overlap',
      /** @param name of the areas' region, say; of an area and its neighbours, nothing */
      group: (name: string) => (name ? `areas of ${name} only` : 'the area and its neighbours only'),
      /** What a count was divided by: `610 ÷ 366 days`. */
      length: (sum: string, unit: 'day' | 'month' | 'quarter' | 'year') => `${sum} ${unit}s`,
      /** A value that is printed in another way. */
      stored: (digits: string) => `${digits} in the table`,
      /** A value that stands in no file. */
      computed: (formula?: string) =>
        formula === undefined ? 'worked out from the published figures' : `computed: ${formula}`,
      /**
       * @param cells of one file
       * @param title of the source, where it does not go without saying
       */
      found: (how: FoundOrigin['how'], cells: readonly FoundOrigin[], isOurs: boolean, title: string) =>
        [
          `${HOW_FOUND[how]}: ${fileCells(cells, lists)}`,
          ...(isOurs ? ['of our file'] : []),
          ...(title ? [`(${title}, ${periods.date(cells[0]?.released ?? '')})`] : []),
        ].join(' '),
    },
    /** Which ends of a range words name. */
    endsNamed: (text: string) => ({
      highest: HIGHEST.test(text),
      lowest: LOWEST.test(text),
    }),
    /** The values that a statement compares. */
    claims: {
      valueIn: (value: string, period: string) => `${value} in ${period}`,
      of: (value: string, name: string) => `${value} (${name})`,
      against: ([first = '', ...others]: readonly string[]) =>
        others.length > 0 ? `${first}, against ${lists.and(others)}` : first,
      /** @param first the earliest of those before it */
      rival: (latest: string, end: 'highest' | 'lowest', rival: string, periods: number, first: string) =>
        `${latest}; the ${end} before it, of ${numbers.prose(periods)} since ${first}, was ${rival}`,
    },
    /** What stands in place of what, and why, without a full stop. */
    override: ({
      published,
      value,
      reason,
      unit,
    }: Pick<OverrideInUnit, 'published' | 'value' | 'reason' | 'unit'>) =>
      `${figure(value, numbers, unit)} stands in place of ${figure(published, numbers, unit)}, which was published: ${reason}`,
  };
}

/** What a statement says of each area, by its name in stories: `aboveNation` is "was above the nation". */
function stated(condition: string): string {
  const words = condition
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/nation|start/, 'the $&')
    .replace(/^(?:record|majority|minority)/, 'a $&');
  return /^(?:rose|fell|doubled|tripled|halved)/.test(words) ? words : `was ${words}`;
}
