import { z } from 'zod';
import { pointAt, type Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { asShown } from '../../words/asShown.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import type { ChartContext } from '../chart.ts';
import { sparks } from '../marks/sparks.ts';
import { asideNotes } from '../notes.ts';
import { compare } from '../ranking.ts';
import { columnRefs, common, oneOrMoreColumns, rowsSettings } from '../settings.ts';
import { type Shade, shadeOf, shadesOf } from '../shades.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { areasCompared, namesOf, type Shown, show } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuse } from '../wants.ts';
import { tellCourses } from '../words.ts';

const schema = z
  .strictObject({
    ...common,
    ...rowsSettings,
    columns: columnRefs.max(12).optional(),
    cells: z.enum(['bar', 'heat']).optional(),
    ...shortening,
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

const WANTS = { chart: 'a table', compares: true, mend: 'name columns or areas that have values' };

/** First and last value of several series, with a sparkline between them: each on a scale of its own. */
export const table = chartType({
  schema,
  fits: ({ ref, areas, kind, periods }) =>
    areas >= 2 &&
    periods >= 2 && {
      score: 35,
      why: `first and last values of ${areas} areas, to look up`,
      settings: { column: ref, kind },
    },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    // Bars and shades measure all rows on one scale.
    const shown = show(settings, { ...WANTS, mixed: settings.cells === undefined }, context);
    const { series, periods, breaks, main } = shown;
    const [first] = series as [Series];
    const [from, to] = [periods[0], periods.at(-1)] as [Period, Period];
    const { kept, notes } = drawnRows(shown, settings, to, context);
    const shades =
      settings.cells === 'heat'
        ? shadesAt(
            kept.map(({ series: one }) => one),
            to,
          )
        : [];
    const { label } = namesOf(series, language);
    const all = kept.map(({ series: one, omitted }, index) => {
      const row = { series: one, name: label(one), main: one === main, shade: shades[index] };
      return omitted > 0 ? { ...row, rule: charts.omitted(omitted) } : row;
    });
    const start = settings.columns
      ? charts.starts.measures(series.length, first.area, from)
      : charts.starts.table(first.column, from);
    const told = tellCourses(shown, [charts.rows(start, all.length, from, to)], undefined, language);
    return {
      shown,
      isBare: true,
      ...told,
      notes,
      picture: {
        y: rowsAxis(all, { thickness: 18, gap: 8, isTable: true }),
        marks: [sparks(all, breaks, language, settings.cells === 'bar')],
      },
    };
  },
});

interface DrawnRow {
  readonly series: Series;
  /** How many rows are left out between it and the one above. */
  readonly omitted: number;
}

/** The rows at the ends that were asked for, ranked at the last period, and the own one wherever it stands. */
function drawnRows(
  { series, main }: Shown,
  settings: Settings,
  last: Period,
  context: ChartContext,
): { readonly kept: readonly DrawnRow[]; readonly notes: readonly string[] } {
  const { columns, top, bottom } = settings;
  if (top === undefined && bottom === undefined)
    return { kept: series.map((one) => ({ series: one, omitted: 0 })), notes: [] };
  const key = top === undefined ? 'bottom' : 'top';
  if (columns) {
    const mend = `leave ${key} out, or draw one column`;
    refuse({ key, what: `${key} with several columns`, expected: 'one column of many areas', mend });
  }
  const areas = series.map(({ area }) => area);
  const { key: by } = areasCompared(settings, context);
  const comparison = compare({ ...settings, period: last.id }, context, { areas, key: by });
  const kept = shortened(comparison.ranked, settings, comparison.highlight);
  const ranked = kept.flatMap(({ area, omitted }): DrawnRow[] => {
    const own = series.find((one) => one.area === area);
    return own ? [{ series: own, omitted }] : [];
  });
  const isRanked = ranked.some((row) => row.series === main);
  return {
    // An own area without a rank stands last.
    kept: main && !isRanked ? [...ranked, { series: main, omitted: 0 }] : ranked,
    notes: [
      ...shorteningNotes(comparison.ranked, kept, settings, context.language),
      ...asideNotes(comparison.aside, context.language),
    ],
  };
}

/** The shade of each row's value at a period. */
function shadesAt(series: readonly Series[], period: Period): (Shade | undefined)[] {
  const values = series.map((one) => {
    const { value } = pointAt(one, period);
    return value === null ? null : asShown(value, one.column);
  });
  const known = values.filter((value) => value !== null);
  const [first] = series;
  const shades = first ? shadesOf(known, first.column) : [];
  return values.map((value) => (value === null ? undefined : shadeOf(value, shades)));
}
