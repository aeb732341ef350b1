import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import type { Column } from '../../tables/column.ts';
import type { Period } from '../../tables/period.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import type { ChartContext } from '../chart.ts';
import { besideProblems, besideSettings, columnsBeside, tableBeside, valueColumn } from '../columnsBeside.ts';
import { valueTable } from '../marks/valueTable.ts';
import { asideNotes } from '../notes.ts';
import { compare } from '../ranking.ts';
import { columnAt } from '../references.ts';
import { seriesIn } from '../rows.ts';
import { columnOrColumns, columnRefs, common, manyAreas, oneOrMoreColumns, range } from '../settings.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { areasCompared, namesOf, type Shown, show } from '../shown.ts';
import { chartType } from '../type.ts';
import { loneColumnProblems, refuseIf } from '../wants.ts';
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
    const others = beside?.slice(1).map((ref) => columnAt(ref, context).column) ?? [];
    const { cells, labels } = settings;
    const cellsOf = (index: number) => (typeof cells === 'string' ? cells : cells?.[index]);
    const at = (period: Period, kind = cellsOf(0)) =>
      valueColumn(language.periods.label(period), own, period, kind, language);
    const columnsOf = (column: Column, index: number) => {
      const values = own.map(({ table, area }) => seriesIn({ table, column }, area, [to]));
      return valueColumn(labels?.[index] ?? column.title, values, to, cellsOf(index), language);
    };
    const columns = beside
      ? { after: [first.column, ...others].map(columnsOf) }
      : // Values on both sides of a break are not set side by side.
        { before: breaks.length > 0 ? undefined : at(from, 'none'), after: [{ ...at(to), bold: true }] };
    return {
      ...{ shown, isBare: true, notes },
      ...tellCourses(shown, charts.rows(start, all.length, from, to), undefined, language),
      ...(beside && {
        also: [charts.besides(others.map(charts.column), to)],
        data: tableBeside(shown, others, language),
      }),
      picture: {
        y: rowsAxis(all, { thickness: 20, gap: 8, isTable: true }),
        marks: [valueTable(all, columns, breaks)],
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
  if (settings.top === undefined && settings.bottom === undefined)
    return { kept: series.map((one) => ({ series: one, omitted: 0 })), notes: [] };
  if (settings.columns) refuseIf(loneColumnProblems(settings, ['top', 'bottom']));
  const areas = series.map(({ area }) => area);
  const { key } = areasCompared(settings, context);
  const { ranked, highlight, aside } = compare({ ...settings, period: last.id }, context, { areas, key });
  const ends = shortened(ranked, settings, highlight);
  const kept = ends.flatMap(({ area, omitted }): DrawnRow[] => {
    const own = series.find((one) => one.area === area);
    return own ? [{ series: own, omitted }] : [];
  });
  // An own area without a rank stands last.
  if (main && !kept.some((row) => row.series === main)) kept.push({ series: main, omitted: 0 });
  const notes = [
    ...shorteningNotes(ranked, ends, settings, context.language),
    ...asideNotes(aside, context.language),
  ];
  return { kept, notes };
}
