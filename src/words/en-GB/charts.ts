import type { Area } from '../../newsroom/area.ts';
import type { BreakCause } from '../../tables/breaks.ts';
import type { Column } from '../../tables/column.ts';
import type { Period } from '../../tables/period.ts';
import type { CellAt, Directions, NamedValue, Pair, Place, Ranking, RankingEnd, Went } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { startHigh } from '../letterCase.ts';
import { chartNotes } from './chartNotes.ts';
import { chartStarts } from './chartStarts.ts';
import { chartTables } from './chartTables.ts';
import { courses } from './courses.ts';
import type { figures } from './figures.ts';
import { inSentence } from './sentences.ts';
import { columnWords, valueWords } from './values.ts';

const WAYS = ['up', 'down', 'unchanged', 'unclear'] as const;

/** Alternative texts, descriptions, labels, notes and tables of charts. */
export function charts(grammar: Grammar, words: ReturnType<typeof figures>) {
  const { numbers, periods, places, lists } = grammar;
  const value = valueWords(grammar);

  const says = (what: string, text: string) => `${startHigh(what)}: ${text}.`;

  const sharers = (areas: readonly Area[]) =>
    areas.length > 2 ? `${areas.length} areas` : lists.and(areas.map(places.the));

  const directions = (counts: Directions) => {
    const said = WAYS.filter((way) => counts[way] > 0);
    const many = (count: number) => {
      if (said.length > 1 || count < 2) return String(count);
      return count === 2 ? 'both' : `all ${count}`;
    };
    return said
      .map((way) => `${way === 'unclear' ? 'not clearly different' : way} in ${many(counts[way])}`)
      .join(', ');
  };

  const named = ({ name, said, label }: NamedValue) => `${name} ${said ?? label}`;

  /** A month where it is known; else the first figures that are counted in the new way. */
  const whenChanged = ({ changed, from }: BreakCause) =>
    changed ? `in ${periods.text(changed)}` : `with the figures for ${periods.label(from)}`;

  /** What changed at once is said once. */
  const whenAllChanged = (causes: readonly BreakCause[]) => lists.and([...new Set(causes.map(whenChanged))]);

  /** What a value changed by. */
  const amount = (by: number, column: Column) =>
    isPercentage(column) ? numbers.points(by, column.decimals) : value(by, column);

  const lengthOf = ({ kind }: Period) => (kind === 'quarter' || kind === 'month' ? kind : 'year');

  return {
    value,
    column: columnWords,
    /** A title in the middle of a sentence. */
    title: inSentence,
    /** Whose figures they are, in a note: `thefts recorded, the West Marches,`. */
    columnOf: (column: Column, area: Area) => `${inSentence(column.title)}, ${places.the(area)},`,
    /** A sentence: what is spoken of, and what is said of it. */
    says,
    sentences: (all: readonly string[]) => `${all.join('. ')}.`,
    courses: courses(grammar),
    notes: chartNotes(grammar, words),
    tables: chartTables(grammar),
    directions,
    /** '' without breaks. */
    breaks: (causes: readonly BreakCause[]) =>
      causes.length === 0 ? '' : `The way of counting changed ${whenAllChanged(causes)}.`,
    /** In a picture. */
    breakLabel: (causes: readonly BreakCause[]) => `Counting changed ${whenAllChanged(causes)}`,
    /** The same where there is no room for it. */
    breakLabelShort: 'Counting changed',
    /** The lowest and the highest of several ranges. */
    upTo: (to: string) => `up to ${to}`,
    andOver: (from: string) => `${from} and over`,
    range: (from: string, to: string) => `${from} to ${to}`,
    none: 'n/a',
    /** A line at a value: `Albia 6.0`. */
    atLine: (name: string, value: string) => (name ? `${name} ${value}` : value),
    lineAt: (name: string, value: string) => says(name || 'A line', value),
    /** Values as per cent of that of a period. */
    asIndex: (start: string, period: string) => `${start}, index, ${period} = 100`,
    /** A column as the name of an axis. */
    axis: (column: Column) => startHigh(columnWords(column)),
    /** Two values of an area, as a sentence. */
    both: (area: Area, first: number, across: Column, second: number, up: Column) =>
      says(places.the(area), `${value(first, across)} and ${value(second, up)}`),
    /** The lowest and the highest of one of two columns, as a sentence. */
    spread: (column: Column, lowest: RankingEnd, highest: RankingEnd) =>
      says(
        column.title,
        `from ${value(lowest.value, column)}, ${sharers(lowest.areas)}, to ${value(highest.value, column)}, ${sharers(highest.areas)}`,
      ),
    several: 'several measures',
    measures: (count: number, area: Area) => `${count} measures, ${places.the(area)}`,
    /** The highest and the lowest cell of a table. */
    extremeCells: (highest: CellAt, lowest: CellAt | null) =>
      [highest, ...(lowest ? [lowest] : [])]
        .map(({ name, value: number, column, period }, index) => {
          const end = lowest ? (index === 0 ? 'highest' : 'lowest') : 'all';
          const where = lowest ? `, ${name}, ${periods.label(period)}` : '';
          return `${end}${column.bounds ? ' estimate' : ''} ${value(number, column)}${where}`;
        })
        .join('; '),
    /** @param parts whether shades have two colours, which part at zero */
    shadesExplained: (parts: boolean) =>
      parts
        ? 'Values below zero are in one colour and all others in another, stronger the further they lie from it.'
        : 'Darker shades are higher values; in dark mode, lighter ones.',
    /** What a line stands at. */
    ofAll: { median: 'Median', average: 'Average' },
    /** Between rows of a ranking. */
    omitted: (count: number) => `${count} more`,

    /** What a chart is and what it shows, as the beginning of a sentence. */
    starts: chartStarts(grammar),

    /** Highest and lowest of a ranking. @param lowest null where all have the same */
    extremes: (column: Column, highest: RankingEnd, lowest: RankingEnd | null) =>
      lowest
        ? `highest${column.bounds ? ' estimate' : ''} ${value(highest.value, column)}, ${sharers(highest.areas)}; lowest ${value(lowest.value, column)}, ${sharers(lowest.areas)}`
        : `all have ${value(highest.value, column)}`,
    /** Where an area stands, as a sentence; of an estimate, between which places. */
    placed: (area: Area, { column, count }: Ranking, { rank, last, tied, value: number }: Place) =>
      last
        ? `${startHigh(places.the(area))} ranks between ${numbers.shortOrdinal(rank)} and ${numbers.shortOrdinal(last)} of ${count}, at ${value(number, column)}.`
        : `${startHigh(places.the(area))} ranks ${tied ? 'joint ' : ''}${numbers.shortOrdinal(rank)} of ${count}, at ${value(number, column)}.`,
    /** Of areas, as a sentence; what they are set against, if anything. '' of neither. */
    middle(
      median: number | null,
      reference: { readonly area: Area; readonly value: number } | null,
      column: Column,
    ) {
      const said = [
        ...(median === null ? [] : [`the median is ${value(median, column)}`]),
        ...(reference ? [`${places.the(reference.area)} has ${value(reference.value, column)}`] : []),
      ];
      return said.length === 0 ? '' : `${startHigh(said.join('; '))}.`;
    },
    /** In a picture. */
    median: (label: string) => `Median ${label}`,
    areas: (count: number) => `${count} areas`,
    notPlaced: (area: Area) => `${startHigh(places.the(area))} is not ranked.`,

    /** How an area went, as a sentence. */
    went({ column, from, to }: Pair, { area, before, after, direction }: Went) {
      if (direction === 0) return says(places.the(area), `${value(before, column)} in both`);
      const ends = `from ${value(before, column)} in ${periods.within(from)} to ${value(after, column)} in ${periods.within(to)}`;
      if (direction === null) return says(places.the(area), `${ends}, not clearly different`);
      return says(places.the(area), `${direction > 0 ? 'up' : 'down'} ${ends}`);
    },
    /** Of several series. @param isBroken some of them are counted in another way from some period on */
    fromFirstToLast: (counts: Directions, isBroken: boolean) =>
      `from first ${isBroken ? 'comparable ' : ''}to last figure, ${directions(counts)}`,
    /** Set against the period before: `down from 564 in 2022`. */
    movedFrom: (before: number, column: Column, period: Period, direction: number | null) =>
      direction === null
        ? `not clearly different from ${value(before, column)} in ${periods.text(period)}`
        : direction === 0
          ? `unchanged from ${periods.text(period)}`
          : `${direction > 0 ? 'up' : 'down'} from ${value(before, column)} in ${periods.text(period)}`,
    /** `up 47 on the year before`, `down 3.1 percentage points since 2015` @param by more than zero */
    changed(by: number, column: Column, from: Period, to: Period, direction: number | null) {
      const since = periods.label(from);
      if (direction === null) return `not clearly different from ${since}`;
      if (direction === 0) return `unchanged from ${since}`;
      const isNext = from.index + 1 === to.index;
      const when = isNext ? `on the ${lengthOf(to)} before` : `since ${since}`;
      return `${direction > 0 ? 'up' : 'down'} ${amount(by, column)} ${when}`;
    },
    number: (said: string, comparison: string) => (comparison ? `${said}, ${comparison}` : said),

    /** `thefts recorded 371, thefts solved 72` */
    named: (values: readonly NamedValue[]) => values.map(named).join(', '),
    /** The same of bars that have nothing in common. */
    listed: (values: readonly NamedValue[]) => values.map(named).join('; '),
    /** The first and the last of them. */
    listedEnds(start: string, values: readonly NamedValue[]) {
      const [first = '', last = ''] = [values[0], values.at(-1)].map((value) => value && named(value));
      return `${start}, ${values.length} bars: ${first}, to ${last}.`;
    },
    groupEnds: (start: string, groups: readonly string[]) =>
      `${start}. From ${groups[0]}, to ${groups.at(-1)}.`,
    group: (name: string, text: string) => `${name}: ${text}`,
    /** A whole and its parts, each of the one before. */
    parts: (values: readonly NamedValue[], isBrief: boolean) =>
      values
        .map((part) => (part.said === null ? `${part.name}: ${part.label}` : `${part.said} ${part.name}`))
        .join(isBrief ? '; ' : '; of these, '),
    partsExplained: 'The length of each bar shows the number; each is part of the one above it.',
    /** A share, and in other words. @param isNamed the story gives the name, to stand after the number */
    share(name: string, said: string, isNamed: boolean, inOtherWords: string | null) {
      const what = isNamed ? `${said} ${name}` : `${name} ${said}`;
      return inOtherWords === null ? what : `${what}, ${inOtherWords}`;
    },
    shares: (all: readonly string[]) => all.join('; '),
    /** Of a map whose colours part at a value. */
    aroundNation: (nation: Area, said: string) =>
      `Areas below ${places.the(nation)} (${said}) are in one colour and all others in another, stronger the further they lie from it.`,
    /** Further columns of a table. */
    besides: (columns: readonly string[], period: Period) =>
      `Beside it, in ${periods.within(period)}: ${lists.and(columns)}.`,
    rows: (start: string, count: number, first: Period, last: Period) =>
      `${start}, ${count} rows with trend lines, ${periods.label(first)} to ${periods.label(last)}.`,

    /** Words that a short code for a name does without, and codes that read as another word. */
    codes: {
      small: new Set(['and', 'of', 'the', 'upon', 'on', 'in']),
      avoided: new Set(['ass', 'bum', 'cum', 'fag', 'fat', 'gay', 'nig', 'sex', 'tit']),
    },
  };
}
