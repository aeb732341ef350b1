import { asPrinted, formatLabel, formatPercentage, isPercentage } from '../figures/format.ts';
import type { KnownPoint, Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import { cycleText, type Period, periodLabel } from '../tables/period.ts';
import type { NumberProfile } from '../words/grammar.ts';
import { sinceBreak } from './rows.ts';

/** As running text has it: `the West Marches`. */
export function areaText(area: Area): string {
  return area.article ? `${area.article} ${area.name}` : area.name;
}

/** `in the West Marches` */
export function inArea(area: Area): string {
  return `${area.preposition} ${areaText(area)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For a title in the middle of a sentence; an abbreviation keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?=\p{Lu}|\P{L})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A full sentence, capital first and stop last. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return upperFirst(/[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`);
}

/** `1st`, `2nd`, `3rd`, `11th`, `21st` */
export function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** `offences recorded`, with what a rate is per: `offences recorded per 1,000 people`. */
export function columnText(column: Column): string {
  const title = lowerFirst(column.title);
  const per = column.denominator;
  return per && !title.includes(per) ? `${title} ${per}` : title;
}

/** `years ending September`, unless every label says so already, as calendar years do. */
export function cycleWords(period: Period): string {
  return period.kind === 'year-ending' ? `, ${cycleText(period)}` : '';
}

const MOST = 250;

/** Wordings of one sentence, the fullest first. */
export type Wordings = readonly string[];

/**
 * An alt text of as many sentences as there is room for, each in the fullest wording that fits;
 * the most important one comes first.
 */
export function altText(sentences: readonly Wordings[]): string {
  let alt = '';
  for (const wordings of sentences) {
    const room = MOST - alt.length - (alt ? 1 : 0);
    const fits = wordings.find((wording) => wording.length > 0 && wording.length <= room);
    if (fits) alt = alt ? `${alt} ${fits}` : fits;
  }
  return alt || `${(sentences[0]?.at(-1) ?? '').slice(0, MOST - 1).replace(/\s+\S*$/, '')}…`;
}

/** Of areas that went up (1), down (-1) or stayed (0): `up in 35, down in 5, unchanged in 1`. */
export function directionCounts(signs: readonly number[]): string {
  const words = [
    [1, 'up'],
    [-1, 'down'],
    [0, 'unchanged'],
  ] as const;
  const counted = words.map(([sign, word]) => ({
    word,
    count: signs.filter((each) => each === sign).length,
  }));
  const said = counted.filter(({ count }) => count > 0);
  const all = said.length === 1 && signs.length > 1 ? 'all ' : '';
  return said.map(({ word, count }) => `${word} in ${all}${count}`).join(', ');
}

interface Course {
  /** Since when, if there are values before that it can't be set against. */
  readonly since: Period | null;
  readonly points: readonly KnownPoint[];
  readonly first: KnownPoint;
  readonly last: KnownPoint;
  readonly peak: KnownPoint;
  readonly trough: KnownPoint;
}

/** Where a series begins after its last break, ends, and is highest and lowest (first of equals), as printed. */
export function courseOf(series: Series): Course | null {
  const { since, points } = sinceBreak(series);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const height = (point: KnownPoint) => asPrinted(point.value, series.column.decimals);
  const peak = points.reduce((best, point) => (height(point) > height(best) ? point : best));
  const trough = points.reduce((best, point) => (height(point) < height(best) ? point : best));
  return { since, points, first, last, peak, trough };
}

/** A value in a sentence, its unit being said elsewhere: `1,371`, `14.4 per cent`. */
export function saidValue(value: number, column: Column, profile: NumberProfile): string {
  return isPercentage(column)
    ? formatPercentage(value, column.decimals, profile)
    : formatLabel(value, column);
}

function saidAt({ value, period }: KnownPoint, column: Column, profile: NumberProfile): string {
  return `${saidValue(value, column, profile)} in ${periodLabel(period)}`;
}

/**
 * How a series went, at the precision that is printed: `from 84 in 2017 to a peak of 567 in 2021,
 * then down to 371 in 2023`. Nothing is set against what was counted in another way.
 */
export function courseText(series: Series, profile: NumberProfile): string {
  const course = courseOf(series);
  if (!course) return 'not available';
  const text = movement(series, course, profile);
  return course.since ? `${sinceText(course.since)}, ${text}` : text;
}

function sinceText(since: Period): string {
  return `since a break in ${periodLabel(since)}`;
}

function movement(series: Series, course: Course, profile: NumberProfile): string {
  const { first, last, peak, trough } = course;
  const [start, end, top, bottom] = [first, last, peak, trough].map((point) =>
    asPrinted(point.value, series.column.decimals),
  ) as [number, number, number, number];
  const at = (point: KnownPoint) => saidAt(point, series.column, profile);
  if (first === last) return at(first);
  if (top === bottom) {
    const [from, to] = [first, last].map(({ period }) => periodLabel(period));
    return `unchanged at ${saidValue(first.value, series.column, profile)} from ${from} to ${to}`;
  }
  if (top > start && top > end) {
    return `from ${at(first)} to a peak of ${reached(series, course, peak, profile)}, then down to ${at(last)}`;
  }
  if (bottom < start && bottom < end) {
    return `from ${at(first)} to a low of ${reached(series, course, trough, profile)}, then up to ${at(last)}`;
  }
  return `${end > start ? 'up ' : end < start ? 'down ' : ''}from ${at(first)} to ${at(last)}`;
}

/** An extreme and its period, or both of its periods. */
function reached(
  { column }: Series,
  { points }: Course,
  extreme: KnownPoint,
  profile: NumberProfile,
): string {
  const height = asPrinted(extreme.value, column.decimals);
  const equals = points.filter(({ value }) => asPrinted(value, column.decimals) === height);
  const [first = '', second] = equals.map(({ period }) => periodLabel(period));
  const when =
    equals.length > 2 ? `first reached in ${first}` : `in ${second ? `${first} and ${second}` : first}`;
  return `${saidValue(extreme.value, column, profile)}${equals.length > 2 ? ',' : ''} ${when}`;
}

/** The ends of a series only: `from 84 in 2017 to 371 in 2023`. */
export function endsText(series: Series, profile: NumberProfile): string {
  const course = courseOf(series);
  if (!course) return 'not available';
  const [first, last] = [course.first, course.last].map((point) => saidAt(point, series.column, profile));
  return course.first === course.last ? `${first}` : `from ${first} to ${last}`;
}

/** For a description: the extremes of a series, since its last break. */
export function extremesText(series: Series, profile: NumberProfile): string {
  const course = courseOf(series);
  if (!course || course.first === course.last) return '';
  const [peak, trough] = [course.peak, course.trough].map((point) => saidAt(point, series.column, profile));
  return `Highest${course.since ? ` ${sinceText(course.since)}` : ''}: ${peak}; lowest: ${trough}.`;
}
