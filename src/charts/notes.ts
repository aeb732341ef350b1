import { overridesBehind } from '../figures/overridden.ts';
import { isKnown, type Point, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { absenceOf, breaksSeries, CAUTIONS, type Status } from '../tables/status.ts';
import type { Remark } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { ColumnOf } from './references.ts';

interface Remarked {
  readonly name: string;
  readonly periods: readonly Period[];
  readonly remark: Remark;
}

/** What a reader of the picture should know about the cells of several series, in full sentences. */
export function seriesNotes(
  series: readonly Series[],
  name: (series: Series) => string,
  language: Language,
): string[] {
  const named = series.map((one) => ({ name: name(one), points: one.points }));
  const remarks = [
    ...named.flatMap((one) => remarksOn(one, (point) => (isAside(point) ? 'apart' : null))),
    ...named.flatMap((one) => remarksOn(one, (point) => (isKnown(point) ? null : absenceOf(point.status)))),
    ...CAUTIONS.flatMap((caution) =>
      named.flatMap((one) =>
        remarksOn(one, (point) => (isKnown(point) && has(caution)(point) ? caution : null)),
      ),
    ),
  ];
  // The same remark on the same periods of several series is made once.
  const groups = Map.groupBy(
    remarks,
    ({ remark, periods }) => `${remark} ${periods.map(({ id }) => id).join()}`,
  );
  const { notes } = language.charts;
  return [
    ...[...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const isAll = group.length === series.length && group.length > 2;
      if (isAll) return notes.allRemarked(first.remark, first.periods);
      const names = group.map((one) => one.name);
      return notes.remarked(first.remark, first.periods, names);
    }),
    ...overrideNotes(series, language),
  ];
}

function isAside(point: Point): boolean {
  return isKnown(point) && breaksSeries(point);
}

type Named = Pick<Remarked, 'name'> & Pick<Series, 'points'>;

function has(status: Status): (point: Pick<Point, 'status'>) => boolean {
  return (point) => point.status.includes(status);
}

/** The periods of a series on which a remark is to be made, by the remark. */
function remarksOn({ name, points }: Named, remarkOn: (point: Point) => Remark | null): Remarked[] {
  const byRemark = Map.groupBy(points, remarkOn);
  return [...byRemark].flatMap(([remark, each]) =>
    remark === null ? [] : [{ name, remark, periods: each.map(({ period }) => period) }],
  );
}

interface Unranked {
  readonly missing: readonly Area[];
  readonly unreliable?: readonly Area[];
  readonly unbounded?: readonly Area[];
  readonly leftOut: readonly Area[];
}

/** Areas that a comparison leaves out, and why. */
export function comparisonNotes(
  { missing, unreliable = [], unbounded = [], leftOut }: Unranked,
  period: Period,
  { charts: { notes } }: Language,
): string[] {
  return [
    ...(leftOut.length > 0 ? [notes.leftOut(leftOut)] : []),
    ...(unreliable.length > 0 ? [notes.unreliable(unreliable)] : []),
    ...(unbounded.length > 0 ? [notes.unbounded(unbounded)] : []),
    ...(missing.length > 0 ? [notes.areasRemarked('x', period, missing)] : []),
  ];
}

/** Up to this many overridden values are listed; beyond it, only the reasons. */
const MOST_OVERRIDES = 3;

type Shown = Pick<Series, 'area' | 'table' | 'column'> & {
  readonly points: readonly Pick<Point, 'period'>[];
};

/** Overrides of published values that are wrong. */
function overrideNotes(series: readonly Shown[], { charts: { notes } }: Language): string[] {
  const found = series.flatMap(({ points, ...one }) =>
    points.flatMap(({ period }) =>
      overridesBehind({ ...one, periods: new Set([period.id]) }).map((override) => {
        return { override, text: notes.overridden(one.area, period, override.isBehind, override) };
      }),
    ),
  );
  const texts = [...new Set(found.map(({ text }) => text))];
  if (texts.length <= MOST_OVERRIDES) return texts;
  const reasons = [...new Set(found.map(({ override }) => override.reason))];
  return [notes.manyOverridden(texts.length, reasons)];
}

/** Fewer areas than this are named even when a remark applies to all. */
const MANY = 10;

/** Cautions on the cells of a comparison at one period. */
export function cellNotes(
  of: ColumnOf,
  cells: readonly { readonly area: Area; readonly point: Pick<Point, 'status'> }[],
  period: Period,
  language: Language,
): string[] {
  const remarks = [...CAUTIONS, 'apart' as const].flatMap((remark) => {
    const isMeant = remark === 'apart' ? breaksSeries : has(remark);
    const areas = cells.filter(({ point }) => isMeant(point)).map(({ area }) => area);
    if (areas.length === 0) return [];
    const isAll = areas.length === cells.length && areas.length > MANY;
    return [language.charts.notes.areasRemarked(remark, period, isAll ? null : areas)];
  });
  const shown = cells.map(({ area }) => ({ ...of, area, points: [{ period }] }));
  return [...remarks, ...overrideNotes(shown, language)];
}
