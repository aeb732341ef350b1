import type { Period } from '../../tables/period.ts';
import type { Grammar, Noun } from '../grammar.ts';
import { startHigh } from '../letterCase.ts';
import type { Phrase } from '../phrase.ts';
import type { figures } from './figures.ts';

interface Area {
  readonly name: string;
  readonly article: string;
  readonly preposition: string;
}

const PLAIN: Noun = { one: 'area', many: 'areas' };

/** The page of an area, and the lists of areas. */
export function profile({ numbers, periods, places, lists }: Grammar, words: ReturnType<typeof figures>) {
  const counted = (count: number, kind = PLAIN) => numbers.measure(count, 0, kind);

  return {
    /** Above its name. @param within the area that it belongs to */
    kicker: <T>(kind: Noun | undefined, within: T | null): Phrase<T> => [
      startHigh(kind?.one ?? 'area'),
      ...(within === null ? [] : [' in ', within]),
    ],
    description: (area: Area, stories: number) =>
      stories > 0
        ? `${startHigh(places.the(area))}: the news in figures, and where it stands among others.`
        : `${startHigh(places.the(area))} in figures.`,
    stories: 'Stories',
    figures: 'Key figures',
    none: 'No figures are published for it by itself.',
    /** Heads the value. */
    latest: (period: Period) => startHigh(periods.heading(period)),
    lacking: (reasons: readonly string[], period: Period, titles: readonly string[]) =>
      `${startHigh(reasons.join(', ') || 'not available')} for ${periods.text(period)}: ${titles.join('; ')}.`,
    change: 'Change',
    place: 'Rank',
    movedBy: <T>(sign: number | null, by: T | null, earlier: T, before: Period): Phrase<T> =>
      by === null
        ? words.movement<T | string>(sign, earlier, periods.text(before))
        : [...words.moved(sign, by), ' from ', earlier, ` in ${periods.text(before)}`],
    noChange: (before: Period | null) => [
      before
        ? `no figure for ${periods.text(before)} to compare it with`
        : 'no earlier figure to compare it with',
    ],
    broken: (before: Period) => [`counted in another way than in ${periods.text(before)}, so not compared`],
    noInterval: (before: Period) => [
      `not compared with ${periods.text(before)}: no interval is published of one of the two`,
    ],
    /** @param isSome whether others have no figure */
    placed: <T>(place: Phrase<T>, count: number, isSome: boolean): Phrase<T> => [
      ...place,
      isSome ? ` of the ${numbers.digits(count)} with a figure` : ` of ${numbers.digits(count)}`,
    ],
    anyPlace: (count: number) => [`the intervals allow any place among ${numbers.digits(count)}`],
    notComparable: ['not ranked: it cannot be compared with the others'],
    unreliable: ['not ranked: the figure is of low reliability'],
    notRanked: ['not ranked'],
    trend: (title: string, course: string) => `${title}: ${course}`,
    strip: (count: number, kind: Noun | undefined, area: Area) =>
      `A dot for each of ${counted(count, kind)}, from the lowest to the highest; ${places.the(area)} stands out.`,
    /** At an end of a strip: the names of one or two areas, or how many they are. */
    sharing: (areas: readonly Area[], kind: Noun | undefined) =>
      areas.length > 2 ? counted(areas.length, kind) : lists.and(areas.map(({ name }) => name)),
    allRows: (area: Area) => `All figures ${places.in(area)}`,
    /** A table's source. */
    dated: <T>(publisher: T, date: T): Phrase<T> => [publisher, ', ', date],
    around: {
      neighbours: 'Neighbours',
      inside: (area: Area) => `${startHigh(places.in(area))}`,
      predecessors: (names: readonly string[]) => `Before: ${lists.and([...names])}.`,
      formerly: (names: readonly string[]) => `Formerly ${lists.and([...names])}.`,
      ended: (date: string) => `It ended on ${periods.date(date)}; its figures end then.`,
    },
    feed: (area: Area) => `Stories ${places.in(area)} as a feed`,
    feedTitle: (site: string, area: string) => `${site}: ${area}`,
    feedSubtitle: (area: Area) => `New and updated stories ${places.in(area)}`,
    /** In an article. */
    more: (area: Area) => `All stories and figures ${places.in(area)}`,
    index: {
      title: 'Areas',
      home: 'Every area',
      description: 'All areas that the stories and tables of this site tell of.',
      /** Heading of areas that belong to none. */
      others: 'Others',
      letter: (letter: string) => `Areas: ${letter}`,
      all: 'All areas by name',
    },
    moved: {
      /** @param to what it became */
      renamed: <T>(old: string, to: T): Phrase<T> => [`${old} is now called `, to, '.'],
      became: <T>(old: string, to: readonly T[], date: string): Phrase<T> => [
        `${startHigh(old)} ended on ${periods.date(date)}. It is now part of `,
        ...words.named(to),
        '.',
      ],
      split: <T>(old: string, to: readonly T[], date: string): Phrase<T> => [
        `${startHigh(old)} ended on ${periods.date(date)}. Its places are now in `,
        ...words.named(to),
        '.',
      ],
      title: (old: string) => `${old} has moved`,
      description: (old: string) => `What became of ${old}.`,
      /** Of one that nothing took the place of. */
      ended: <T>(old: string, to: T, date: string): Phrase<T> => [
        `${startHigh(old)} ended on ${periods.date(date)}. What was told of it: `,
        to,
        '.',
      ],
      /** In a feed. */
      entry: (old: string, names: readonly string[]) => `${startHigh(old)} is now ${lists.and(names)}`,
    },
  };
}
