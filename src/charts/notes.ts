import { overridesBehind } from '../figures/overridden.ts';
import { isKnown, type Point, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { periodLabel, periodText } from '../tables/period.ts';
import { breaksSeries, CAUTIONS, type Status } from '../tables/status.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ColumnOf } from './references.ts';
import { areaText, listText, sentence } from './words.ts';

interface Remark {
  readonly name: string;
  readonly points: readonly Point[];
  /** `not available`, `provisional` */
  readonly meaning: string;
}

/** What a reader of the picture should know about the cells of several series, in full sentences. */
export function seriesNotes(series: readonly Series[], name: (series: Series) => string): string[] {
  const named = series.map((one) => ({ name: name(one), points: one.points }));
  const remarks = [
    ...named.flatMap((one) => remarkOn(one, isAside, 'not comparable with those before')),
    ...named.flatMap(absences),
    ...CAUTIONS.flatMap((status) =>
      named.flatMap((one) =>
        remarkOn(one, (point) => carries(point, status), inEnglish.figures.status[status]),
      ),
    ),
  ];
  // The same remark on the same periods of several series is made once.
  const groups = Map.groupBy(remarks, ({ meaning, points }) => `${meaning} ${periodList(points)}`);
  return [...[...groups.values()].map((group) => remarkText(group, series.length)), ...overrideNotes(series)];
}

function isAside(point: Point): boolean {
  return isKnown(point) && breaksSeries(point);
}

function carries(point: Point, status: Status): boolean {
  return isKnown(point) && point.status.includes(status);
}

type Named = Pick<Remark, 'name' | 'points'>;

function remarkOn({ name, points }: Named, is: (point: Point) => boolean, meaning: string): Remark[] {
  const marked = points.filter(is);
  return marked.length > 0 ? [{ name, points: marked, meaning }] : [];
}

function absences({ name, points }: Named): Remark[] {
  const missing = points.filter((point) => !isKnown(point));
  const byReason = Map.groupBy(missing, (point) => absenceText(point.status));
  return [...byReason].map(([meaning, each]) => ({ name, points: each, meaning }));
}

function remarkText(group: readonly Remark[], count: number): string {
  const [first] = group;
  if (!first) throw new RangeError('a group of remarks is never empty');
  const when = periodList(first.points);
  if (group.length === count && count > 2) return sentence(`All figures for ${when} are ${first.meaning}`);
  const one = group.length === 1 && first.points.length === 1;
  const names = group.length > 10 ? `${group.length} of them` : listText(group.map(({ name }) => name));
  return sentence(
    `The ${one ? 'figure' : 'figures'} for ${names} in ${when} ${one ? 'is' : 'are'} ${first.meaning}`,
  );
}

function periodList(points: readonly Point[]): string {
  const [only] = points;
  if (points.length === 1 && only) return periodText(only.period);
  return listText(points.map((point) => periodLabel(point.period)));
}

/** Why there is no value, as the end of a sentence. */
export function absenceText(statuses: readonly Status[]): string {
  if (statuses.includes('c')) return inEnglish.figures.status.c;
  if (statuses.includes('z')) return inEnglish.figures.status.z;
  if (statuses.includes('low')) return 'too small to show, but not zero';
  return 'not available';
}

interface Unranked {
  readonly missing: readonly Area[];
  readonly unreliable?: readonly Area[];
  readonly leftOut: readonly Area[];
}

/** Areas that a comparison leaves out, and why. */
export function comparisonNotes({ missing, unreliable = [], leftOut }: Unranked, period: Period): string[] {
  const notes: string[] = [];
  if (leftOut.length > 0) {
    const its = leftOut.length === 1 ? 'its figures' : 'their figures';
    const is = leftOut.length === 1 ? 'is' : 'are';
    notes.push(
      `${namesOf(leftOut)} ${is} left out, because ${its} cannot fairly be compared with the others`,
    );
  }
  if (unreliable.length > 0) {
    const [are, figures] = unreliable.length === 1 ? ['is', 'its figure is'] : ['are', 'their figures are'];
    notes.push(`${namesOf(unreliable)} ${are} not ranked, because ${figures} ${inEnglish.figures.status.u}`);
  }
  if (missing.length > 0) {
    const one = missing.length === 1;
    const is = one ? 'The figure' : 'Figures';
    notes.push(`${is} for ${namesOf(missing)} in ${periodText(period)} ${one ? 'is' : 'are'} not available`);
  }
  return notes.map(sentence);
}

/** Beyond ten, names tell a reader less than their number; the data table has them all. */
function namesOf(areas: readonly Area[]): string {
  return areas.length > 10 ? `${areas.length} areas` : listText(areas.map(areaText));
}

/** So many values that were put right are told one by one: beyond, readers have the reasons. */
const MOST_OVERRIDES = 3;

type Shown = Pick<Series, 'area' | 'table' | 'column'> & {
  readonly points: readonly Pick<Point, 'period'>[];
};

/** What stands in place of published values that are wrong. */
function overrideNotes(series: readonly Shown[]): string[] {
  const found = series.flatMap(({ points, ...one }) =>
    points.flatMap(({ period }) =>
      overridesBehind({ ...one, periods: new Set([period.id]) }).map((override) => {
        const behind = one.column.origin === 'computed' ? 'Behind the figure for' : 'For';
        const where = `${behind} ${areaText(one.area)} in ${periodText(period)}`;
        return { override, text: sentence(`${where}, ${inEnglish.figures.override(override)}`) };
      }),
    ),
  );
  const texts = [...new Set(found.map(({ text }) => text))];
  if (texts.length <= MOST_OVERRIDES) return texts;
  const reasons = [...new Set(found.map(({ override }) => override.reason))].join('; ');
  return [sentence(`${texts.length} figures stand in place of published ones that are wrong: ${reasons}`)];
}

/** Cautions on the cells of a comparison at one period. */
export function cellNotes(
  of: ColumnOf,
  cells: readonly { readonly area: Area; readonly point: Pick<Point, 'status'> }[],
  period: Period,
): string[] {
  const notes = [...CAUTIONS, 'b' as const].flatMap((status) => {
    const areas = cells.filter(({ point }) => point.status.includes(status)).map(({ area }) => area);
    if (areas.length === 0) return [];
    const meaning = status === 'b' ? 'not comparable with those before' : inEnglish.figures.status[status];
    const [figures, are] = areas.length === 1 ? ['The figure', 'is'] : ['Figures', 'are'];
    const whose = areas.length === cells.length && areas.length > 10 ? 'all areas' : namesOf(areas);
    return [sentence(`${figures} for ${whose} in ${periodText(period)} ${are} ${meaning}`)];
  });
  return [...notes, ...overrideNotes(cells.map(({ area }) => ({ ...of, area, points: [{ period }] })))];
}
