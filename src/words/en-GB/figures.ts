import type { Status } from '../../tables/status.ts';
import type { OverriddenValue } from '../../tables/table.ts';
import type { Grammar } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';
import { startLow } from './sentences.ts';

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

const HEDGES = { around: 'around ', over: 'more than ', under: 'almost ' };

/** By the sign of a change. */
const way = (sign: number) => (sign > 0 ? 'up' : sign < 0 ? 'down' : 'unchanged');

const figure = (number: number | null, { exact }: Grammar['numbers']) =>
  number === null ? 'no figure' : exact(number);

/** What figures are called, and the words that stand with them. */
export function figures({ numbers }: Grammar) {
  return {
    status: STATUS,
    way,
    /** "up 27 per cent" */
    moved: <T>(sign: number, change: T): Phrase<T> => [`${way(sign)} `, change],
    /** "up from 55" */
    movement: <T>(sign: number, earlier: T): Phrase<T> => [`${way(sign)} from `, earlier],
    /** `third`, `joint third` */
    place: (place: number, tied: boolean) => `${tied ? 'joint ' : ''}${numbers.ordinal(place)}`,
    /** A place counted from one end of a ranking: "third highest". */
    standing: <T>(place: T, end: 'highest' | 'lowest'): Phrase<T> => [place, ` ${end}`],
    /** A first place: `highest`, `joint lowest`. */
    first: (end: 'highest' | 'lowest', tied: boolean) => `${tied ? 'joint ' : ''}${end}`,
    /** "around one in seven", by how far that is from the percentage. */
    oneIn: <T>(oneIn: T, hedge: 'exactly' | keyof typeof HEDGES): Phrase<T> =>
      hedge === 'exactly' ? [oneIn] : [HEDGES[hedge], oneIn],
    /** Of a percentage that would round to none, or to all. */
    lessThan: (value: number, decimals: number) => `less than ${numbers.percentage(value, decimals)}`,
    moreThan: (value: number, decimals: number) => `more than ${numbers.percentage(value, decimals)}`,
    /** "13.4 per 1,000 people" */
    rate: (value: number, decimals: number, denominator: string) =>
      `${numbers.digits(value, decimals)} ${denominator}`,
    /** What a value is, for a reader who asks. The area is said beside it. */
    titles: {
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
      streak: (title: string) => `Periods running that ${startLow(title)} moved the same way`,
    },
    /** How a value was found, where that is no sum. */
    how: {
      rank: (areas: number) => `rank among ${areas} comparable areas`,
      rankOf: 'comparable areas with a value',
      streak: 'periods running that it moved the same way',
      published: 'as published',
      computed: 'worked out from the published figures',
    },
    /** What stands in place of what, and why, without a full stop. */
    override: ({ published, value, reason }: Pick<OverriddenValue, 'published' | 'value' | 'reason'>) =>
      `${figure(value, numbers)} stands in place of ${figure(published, numbers)}, which was published: ${reason}`,
  };
}
