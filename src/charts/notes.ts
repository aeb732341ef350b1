import { overridesBehind } from '../figures/overridden.ts';
import { isKnown, type Point, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { absenceOf, breaksSeries, CAUTIONS } from '../tables/status.ts';
import type { Remark } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import { breakNotes } from './breaks.ts';
import { type Aside, namesOf, type Shown } from './shown.ts';

export interface NoteOptions {
  /** How the picture shows intervals; it shows none unless this is given. */
  readonly certainty?: 'band' | 'strokes';
  /** The picture has no words for breaks. */
  readonly isBare?: boolean;
}

/** What a reader of a picture should know of what it shows, in full sentences. */
export function notesOn(shown: Shown, language: Language, { certainty, isBare }: NoteOptions): string[] {
  const { series, aside, breaks } = shown;
  const missing = aside.filter(({ why }) => why === 'missing').map((one) => one.series);
  return [
    ...(certainty ? certaintyNotes(series, certainty, language) : []),
    ...breakNotes(breaks, language, isBare),
    ...asideNotes(aside, language),
    ...remarkNotes([...series, ...missing], language),
    ...overrideNotes(series, language),
  ];
}

/** What shading or strokes are; none of exact figures. */
function certaintyNotes(
  series: readonly Series[],
  shape: 'band' | 'strokes',
  { charts }: Language,
): string[] {
  const levels = series.flatMap(({ column, points }) => {
    const isDrawn = points.some((point) => isKnown(point) && point.bounds);
    return column.bounds && isDrawn ? [column.bounds.confidence] : [];
  });
  const level = [...new Set(levels)].toSorted((a, b) => a - b);
  return level.length === 0 ? [] : [charts.notes.certainty(level, shape)];
}

/** Areas that a comparison leaves out. */
export function asideNotes(aside: readonly Aside[], { charts: { notes } }: Language): string[] {
  return (['leftOut', 'unreliable', 'unbounded'] as const).flatMap((reason) => {
    const areas = aside.filter(({ why }) => why === reason).map(({ series: { area } }) => area);
    return areas.length > 0 ? [notes[reason](areas)] : [];
  });
}

function remarksOn(point: Point): Remark[] {
  if (!isKnown(point)) return [absenceOf(point.status)];
  const cautions = CAUTIONS.filter((caution) => point.status.includes(caution));
  return breaksSeries(point) ? ['apart', ...cautions] : cautions;
}

/** On cells that are missing, or to be read with care; the same remark on the same periods is made once. */
function remarkNotes(series: readonly Series[], language: Language): string[] {
  const { text } = namesOf(series, language);
  const remarks = new Map<string, { remark: Remark; periods: Period[]; names: Set<string> }>();
  for (const one of series) {
    const found = one.points.flatMap((point) => remarksOn(point).map((remark) => ({ remark, ...point })));
    for (const [remark, points] of Map.groupBy(found, (each) => each.remark)) {
      const periods = points.map(({ period }) => period);
      const key = `${remark} ${periods.map(({ id }) => id).join()}`;
      const made = remarks.get(key) ?? { remark, periods, names: new Set() };
      remarks.set(key, made);
      made.names.add(text(one));
    }
  }
  const { notes } = language.charts;
  return [...remarks.values()]
    .toSorted((a, b) => order(a.remark) - order(b.remark))
    .map(({ remark, periods, names }) => {
      const isAll = names.size === series.length && names.size > 2;
      return isAll ? notes.allRemarked(remark, periods) : notes.remarked(remark, periods, [...names]);
    });
}

const LAST: readonly Remark[] = CAUTIONS;

/** What is apart first, then what is missing, then cautions. */
function order(remark: Remark): number {
  return remark === 'apart' ? -2 : LAST.indexOf(remark);
}

/** Up to this many overridden values are listed; beyond it, only the reasons. */
const MOST_OVERRIDES = 3;

/** Overrides of published values that are wrong. */
function overrideNotes(series: readonly Series[], { charts: { notes } }: Language): string[] {
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
