import type { Area } from '../../newsroom/area.ts';
import type { Column } from '../../tables/column.ts';
import type { Period } from '../../tables/period.ts';
import type { Pair, Ranking } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import { startHigh } from '../letterCase.ts';
import { inSentence } from './sentences.ts';
import { columnWords } from './values.ts';

/** What a chart is and what it shows, as the beginning of a sentence. */
export function chartStarts({ periods, places, lists }: Grammar) {
  /** Unless every label says so already, as calendar years do. */
  const cycle = (period: Period | undefined) =>
    period?.unit === 'year-ending' ? `, ${periods.cycle(period)}` : '';

  const ranked = ({ column, period, count }: Ranking) =>
    `${columnWords(column)} in ${periods.text(period)}, ${count} areas`;

  const inBoth = ({ column, from, to }: Pair, count: number, text: (period: Period) => string) =>
    `${columnWords(column)} in ${count} areas, ${text(from)} and ${text(to)}`;

  return {
    line: (column: Column, whose: string, first: Period | undefined) =>
      `Line chart of ${columnWords(column)}, ${whose}${cycle(first)}`,
    column: (column: Column, area: Area, first: Period | undefined) =>
      `Column chart of ${columnWords(column)}, ${places.the(area)}${cycle(first)}`,
    /** One column, or the parts of a whole. */
    area(columns: readonly Column[], whose: string, first: Period | undefined) {
      const what = lists.and(columns.map(columnWords));
      return `${columns.length > 1 ? 'Stacked area' : 'Area'} chart of ${what}, ${whose}${cycle(first)}`;
    },
    scatter: (across: Column, up: Column, period: Period, count: number) =>
      `Scatter plot of ${columnWords(across)}, from left to right, and ${columnWords(up)}, from the bottom up, in ${periods.text(period)}, ${count} areas`,
    heat: (what: string, rows: string, from: Period, to: Period) =>
      `Heat table of ${what}, ${rows}, ${periods.label(from)} to ${periods.label(to)}`,
    bar: (ranking: Ranking) => `Bar chart of ${ranked(ranking)}`,
    strip: (ranking: Ranking) => `Dots on a line for ${ranked(ranking)}`,
    choropleth: (ranking: Ranking) => `Map of ${ranked(ranking)}`,
    tiles: (ranking: Ranking) => `Tile map of ${ranked(ranking)}`,
    columns: (area: Area, period: Period) => `Bar chart, ${places.the(area)}, ${periods.text(period)}`,
    nested: (area: Area, period: Period) => `Nested bars, ${places.the(area)}, ${periods.text(period)}`,
    people: (area: Area, period: Period) => `People as icons, ${places.the(area)}, ${periods.text(period)}`,
    squares: (area: Area, period: Period) =>
      `Squares out of 100, ${places.the(area)}, ${periods.text(period)}`,
    /** Several columns: of areas in a period, or of an area. */
    bars(mode: 'grouped' | 'stacked', columns: readonly Column[], whose: Area | Period) {
      const titles = lists.and(columns.map(({ title }) => inSentence(title)));
      const of =
        'kind' in whose && 'cycle' in whose ? ` in ${periods.text(whose)}` : `, ${places.the(whose)}`;
      return `${startHigh(mode)} bar chart of ${titles}${of}`;
    },
    slope: (pair: Pair, count: number, text: (period: Period) => string) =>
      `Slope chart of ${inBoth(pair, count, text)}`,
    dot: (pair: Pair, count: number, text: (period: Period) => string) =>
      `Dot plot of ${inBoth(pair, count, text)}`,
    multiples: (column: Column, count: number, first: Period | undefined) =>
      `Small line charts of ${columnWords(column)} in ${count} areas${cycle(first)}`,
    table: (column: Column, first: Period) => `Table of ${columnWords(column)}${cycle(first)}`,
    measures: (count: number, area: Area, first: Period) =>
      `Table of ${count} measures, ${places.the(area)}${cycle(first)}`,
    number: (column: Column, area: Area, period: Period) =>
      `${columnWords(column)} ${places.in(area)} in ${periods.text(period)}`,
  };
}
