import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import type { ChartContext } from '../chart.ts';
import {
  besideProblems,
  besideSettings,
  columnsBeside,
  tableBeside,
  valueColumn,
  valueColumnsOf,
} from '../columnsBeside.ts';
import { valueTable } from '../marks/valueTable.ts';
import { asideNotes } from '../notes.ts';
import { compare } from '../ranking.ts';
import { columnAt } from '../references.ts';
import { columnOrColumns, columnRefs, common, manyAreas, oneOrMoreColumns, range } from '../settings.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { areasCompared, namesOf, type Shown, show } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuse, refuseIf } from '../wants.ts';
import { tellCourses } from '../words.ts';

const schema = z
  .strictObject({
    ...{ ...common, ...columnOrColumns, ...manyAreas, ...range, ...besideSettings, ...shortening },
    columns: columnRefs.max(12).optional(),
  })
  // Columns of several areas stand beside each other.
  .superRefine((settings, context) => oneOrMoreColumns({ ...settings, areas: [] }, context));

type Settings = z.output<typeof schema>;

const WANTS = { chart: 'a table', compares: true, mend: 'name columns or areas that have values' };

/** First and last value of several series, with a sparkline between them: each on a scale of its own. */
export const table = chartType({
  schema,
  fits: ({ areas, periods }) =>
    areas >= 2 && periods >= 2 && { score: 35, why: `first and last values of ${areas} areas, to look up` },
  draw(given, context) {
    const { language } = context;
    const { charts } = language;
    const beside = columnsBeside(given);
    refuseIf(besideProblems(given, beside));
    // Rows are those of the first of several columns.
    const settings = beside ? { ...given, column: beside[0], columns: undefined } : given;
    // Bars and shades measure all rows on one scale.
    const shown = show(settings, { ...WANTS, mixed: settings.cells === undefined }, context);
    const { series, periods, breaks, main } = shown;
    const [first] = series as [Series];
    const [from, to] = [periods[0], periods.at(-1)] as [Period, Period];
    const { kept, notes } = drawnRows(shown, settings, to, context);
    const own = kept.map(({ series: one }) => one);
    const { label } = namesOf(series, language);
    const all = kept.map(({ series: one, omitted }) => {
      const row = { series: one, name: label(one), main: one === main };
      return omitted > 0 ? { ...row, rule: charts.omitted(omitted) } : row;
    });
    const start = settings.columns
      ? charts.starts.measures(series.length, first.area, from)
      : charts.starts.table(first.column, from);
    const told = tellCourses(shown, [charts.rows(start, all.length, from, to)], undefined, language);
    const sketch = { shown, isBare: true, ...told, notes };
    const picture = (columns: Parameters<typeof valueTable>[1]) => ({
      y: rowsAxis(all, { thickness: 20, gap: 8, isTable: true }),
      marks: [valueTable(all, columns, breaks)],
    });
    if (beside) {
      const [, ...others] = beside.map((ref) => columnAt(ref, context).column);
      return {
        ...sketch,
        description: [...told.description, charts.besides(others.map(charts.column), to)],
        data: tableBeside(shown, beside, context),
        picture: picture({ after: valueColumnsOf(beside, own, to, settings, context) }),
      };
    }
    const kind = typeof settings.cells === 'string' ? settings.cells : 'none';
    const at = (period: Period) => language.periods.label(period);
    const after = { ...valueColumn(own, to, kind, language), heading: at(to), bold: true };
    // Values on both sides of a break are not set side by side.
    const before = { ...valueColumn(own, from, 'none', language), heading: at(from) };
    return {
      ...sketch,
      picture: picture({ before: breaks.length > 0 ? undefined : before, after: [after] }),
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
