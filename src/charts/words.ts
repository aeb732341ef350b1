import { comparePoints } from '../figures/compare.ts';
import type { KnownPoint, Series } from '../figures/series.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { asShown } from '../words/asShown.ts';
import type { Course, Directions } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import { breakWords } from './breaks.ts';
import { sinceBreak } from './rows.ts';
import { namesOf, type Shown } from './shown.ts';

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

/** Sentences as one text, without empty ones. */
export function inFull(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

type Extreme = 'first' | 'last' | 'peak' | 'trough';
type SeriesCourse = Course & Readonly<Record<Extreme, KnownPoint>>;

/** Where a series begins after its last break, ends, and is highest and lowest (first of equals), as printed. */
export const courseOf = memoizeWeak((series: Series): SeriesCourse | null => {
  const { column } = series;
  const { since, points } = sinceBreak(series);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const height = (point: KnownPoint) => asShown(point.value, column);
  const peak = points.reduce((best, point) => (height(point) > height(best) ? point : best));
  const trough = points.reduce((best, point) => (height(point) < height(best) ? point : best));
  const [start, end, top, bottom] = [height(first), height(last), height(peak), height(trough)];
  const by = wayBy(first === last, start, end, top, bottom);
  const extreme = by === 'trough' ? bottom : top;
  const reached = points.filter((point) => height(point) === extreme).map(({ period }) => period);
  // Of estimates too close to say, only the values themselves are told.
  const isApart = (a: KnownPoint, b: KnownPoint) => comparePoints(series, a, b).isClear !== false;
  const turn = by === 'trough' ? trough : peak;
  const isPlain =
    by === 'ends' ||
    by === 'one value' ||
    (by === 'level' ? !column.bounds : isApart(turn, first) && isApart(turn, last));
  const direction = isApart(last, first) ? Math.sign(end - start) : null;
  return { column, since, first, last, peak, trough, by: isPlain ? by : 'ends', reached, direction };
});

function wayBy(isOne: boolean, start: number, end: number, top: number, bottom: number): Course['by'] {
  if (isOne) return 'one value';
  if (top === bottom) return 'level';
  if (top > start && top > end) return 'peak';
  return bottom < start && bottom < end ? 'trough' : 'ends';
}

/** The course of a series since its last break, as printed; or its ends only. */
export function courseText(
  series: Series,
  { charts: { courses } }: Language,
  told: 'course' | 'ends' = 'course',
) {
  const course = courseOf(series);
  return course ? courses[told](course) : courses.none;
}

/** For a description: the extremes of a series, since its last break; '' where it is one value, or none. */
function extremesText(series: Series, { charts: { courses } }: Language): string {
  const course = courseOf(series);
  return !course || course.by === 'one value' ? '' : courses.extremes(course);
}

interface Told {
  readonly alt: readonly Wordings[];
  readonly description: readonly string[];
}

/** How a series went, after what is spoken of. */
export function courseTexts(what: string, series: Series, language: Language): Wordings {
  return (['course', 'ends'] as const).map((told) =>
    language.charts.says(what, courseText(series, language, told)),
  );
}

/** Of more series, a description does without extremes. */
const MOST_EXTREMES = 5;

/** What is shown, then how each series went, the main one first. @param lone the one that the first sentence tells */
export function tellCourses(
  { series, main, breaks }: Shown,
  start: string,
  lone: Series | undefined,
  language: Language,
): Told {
  const { text } = namesOf(series, language);
  const opening = lone ? courseTexts(start, lone, language) : [start];
  const broken = breakWords(breaks, language);
  const said = (one: Series) => courseTexts(text(one), one, language);
  // Of many, the alt text has the one that stands out, or none: not whichever is short enough.
  const others = series.filter((one) => (lone || !main ? one !== lone : one === main));
  return {
    alt: [
      opening,
      [broken],
      ...others.map((one) => [...said(one), lone ? shortEnds(one, lone, text(one), language) : '']),
    ],
    description: [
      opening[0] ?? '',
      ...series.flatMap((one) => [
        one === lone ? '' : (said(one)[0] ?? ''),
        series.length > MOST_EXTREMES ? '' : extremesText(one, language),
      ]),
      broken,
    ],
  };
}

/** The years need not be said again for a series that covers the same ones. */
function shortEnds(series: Series, main: Series, name: string, { charts }: Language): string {
  const [course, other] = [courseOf(series), courseOf(main)];
  if (!course || course.first.period !== other?.first.period || course.last.period !== other.last.period) {
    return '';
  }
  return charts.says(name, charts.courses.shortEnds(course));
}

/** How many went each way. @param signs −1, 0 or 1, or null for what is not clear */
export function countWays(signs: readonly (number | null)[]): Directions {
  const count = (sign: number | null) => signs.filter((each) => each === sign).length;
  return { up: count(1), down: count(-1), unchanged: count(0), unclear: count(null) };
}
