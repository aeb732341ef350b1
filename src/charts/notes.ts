import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { periodLabel, periodText } from '../tables/period.ts';
import { STATUS_MEANINGS, type Status } from '../tables/status.ts';
import { isApart, isKnown, type Point, type Series } from './rows.ts';
import { areaText, listText, sentence } from './words.ts';

/** Statuses that qualify a value that is shown; a revision is no caution to a reader. */
const CAUTIONS: readonly Status[] = ['p', 'e', 'u', 'f'];

/** What a reader of the picture should know about the cells of a series, in full sentences. */
export function seriesNotes(series: readonly Series[], name: (series: Series) => string): string[] {
  return [
    ...series.flatMap((one) => apartNotes(one, name(one))),
    ...series.flatMap((one) => missingNotes(one, name(one))),
    ...CAUTIONS.flatMap((status) => cautionNotes(status, series, name)),
  ];
}

function apartNotes(series: Series, name: string): string[] {
  const apart = series.points.filter((point) => isKnown(point) && isApart(point));
  if (apart.length === 0) return [];
  const [verb, them] = apart.length === 1 ? ['figure', 'is'] : ['figures', 'are'];
  return [sentence(`The ${verb} for ${name} in ${periodList(apart)} ${them} not comparable with the others`)];
}

function missingNotes(series: Series, name: string): string[] {
  const groups = Map.groupBy(
    series.points.filter((point) => !isKnown(point)),
    (point) => absenceText(point.status),
  );
  return [...groups].map(([reason, points]) => {
    const [noun, is] = points.length === 1 ? ['figure', 'is'] : ['figures', 'are'];
    return sentence(`The ${noun} for ${name} in ${periodList(points)} ${is} ${reason}`);
  });
}

function cautionNotes(status: Status, series: readonly Series[], name: (series: Series) => string): string[] {
  const marked = series.flatMap((one) => {
    const points = one.points.filter((point) => isKnown(point) && point.status.includes(status));
    return points.length > 0 ? [{ name: name(one), points }] : [];
  });
  const all = marked.flatMap(({ points }) => points);
  if (all.length === 0) return [];
  const [noun, is] = all.length === 1 ? ['figure', 'is'] : ['figures', 'are'];
  const where = marked.map((one) => `${one.name} in ${periodList(one.points)}`);
  return [sentence(`The ${noun} for ${listText(where)} ${is} ${STATUS_MEANINGS[status]}`)];
}

function periodList(points: readonly Point[]): string {
  const [only] = points;
  if (points.length === 1 && only) return periodText(only.period);
  return listText(points.map((point) => periodLabel(point.period)));
}

/** Why there is no value, as the end of a sentence. */
export function absenceText(statuses: readonly Status[]): string {
  if (statuses.includes('c')) return STATUS_MEANINGS.c;
  if (statuses.includes('z')) return STATUS_MEANINGS.z;
  if (statuses.includes('low')) return 'too small to show, but not zero';
  return 'not available';
}

/** Areas that a comparison leaves out, and those that it has no figure for. */
export function comparisonNotes(
  { missing, leftOut }: { readonly missing: readonly Area[]; readonly leftOut: readonly Area[] },
  period: Period,
): string[] {
  const notes: string[] = [];
  if (leftOut.length > 0) {
    const its = leftOut.length === 1 ? 'its figures' : 'their figures';
    const is = leftOut.length === 1 ? 'is' : 'are';
    notes.push(
      `${namesOf(leftOut)} ${is} left out, because ${its} cannot fairly be compared with the others`,
    );
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

/** Cautions on the cells of a comparison at one period. */
export function cellNotes(
  cells: readonly { readonly area: Area; readonly status: readonly Status[] }[],
  period: Period,
): string[] {
  const notes = [...CAUTIONS, 'b' as const].flatMap((status) => {
    const areas = cells.filter((cell) => cell.status.includes(status)).map((cell) => cell.area);
    if (areas.length === 0) return [];
    const meaning = status === 'b' ? 'not comparable with other periods' : STATUS_MEANINGS[status];
    const [figures, are] = areas.length === 1 ? ['The figure', 'is'] : ['Figures', 'are'];
    const whose = areas.length === cells.length && areas.length > 10 ? 'all areas' : namesOf(areas);
    return [sentence(`${figures} for ${whose} in ${periodText(period)} ${are} ${meaning}`)];
  });
  return notes;
}
