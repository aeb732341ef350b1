import type { Series } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import { absenceOf, QUALIFIERS } from '../tables/status.ts';
import type { Cell } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { ChartTable } from './chart.ts';
import { inTable, namesOf, type Shown } from './shown.ts';

/** A cell of a data table: `1,234`, `1,234 [p]`, `not available`. */
export function cellText(cell: Cell, column: Column, { numbers, charts }: Language): string {
  if (cell.value === null) return charts.tables.absent[absenceOf(cell.status)];
  const marks = QUALIFIERS.filter((status) => cell.status.includes(status)).map((status) => ` [${status}]`);
  return numbers.label(cell.value, column) + marks.join('');
}

/** The same for a label: markers of known values belong in the data table. */
export function labelText(cell: Cell, column: Column, language: Language): string {
  return cellText({ ...cell, status: cell.value === null ? cell.status : [] }, column, language);
}

/** What the markers in a table stand for: `In the table, [b] marks a break in the series.`; '' without markers. */
export function markerKey({ rows }: ChartTable, { charts }: Language): string {
  const cells = rows.flat();
  const found = QUALIFIERS.filter((status) => cells.some((cell) => cell.includes(` [${status}]`)));
  return found.length === 0 ? '' : charts.tables.key(found);
}

export interface TableRow {
  /** What heads it: a name, or a rank and a name. */
  readonly names: readonly string[];
  /** A cell for each of their points. */
  readonly series: readonly Series[];
}

/** Names, then values under their headings; estimates with their bounds. */
export function tableOf(
  names: ChartTable['columns'],
  heads: readonly string[],
  rows: readonly TableRow[],
  language: Language,
): ChartTable {
  const { lower, upper } = language.charts.tables.bounds;
  const all = rows.map(({ names: own, series }) => ({
    own,
    values: series.flatMap(({ column, points }) => points.map((cell) => ({ cell, column }))),
  }));
  const isEstimated = heads.map((_, index) => all.some(({ values }) => values[index]?.column.bounds));
  const labels = heads.flatMap((head, index) =>
    isEstimated[index] ? [head, lower(head), upper(head)] : [head],
  );
  return {
    columns: [...names, ...labels.map((label) => ({ label, numeric: true }))],
    rows: all.map(({ own, values }) => [
      ...own,
      ...values.flatMap(({ cell, column }, index) => {
        const { bounds } = cell;
        const ends = [bounds?.lower, bounds?.upper].map((end) => {
          return end === undefined ? '' : language.numbers.label(end, column);
        });
        return [cellText(cell, column, language), ...(isEstimated[index] ? ends : [])];
      }),
    ]),
  };
}

/** A row for each period, a column for each series. */
export function byPeriod(shown: Shown, language: Language): ChartTable {
  const all = inTable(shown);
  const { label } = namesOf(all, language);
  return tableOf(
    [{ label: language.charts.tables.period, numeric: false }],
    all.map(label),
    shown.periods.map((period, index) => ({
      names: [language.periods.label(period)],
      series: all.map((one) => ({ ...one, points: one.points.slice(index, index + 1) })),
    })),
    language,
  );
}

/** A row for each area, with a column for each period or for each column; or for each column of one area. */
export function byRow(shown: Shown, language: Language): ChartTable {
  const all = inTable(shown);
  const { tables } = language.charts;
  const { hasColumns, hasAreas } = namesOf(all, language);
  const { periods } = shown;
  const [period, second] = periods;
  const isByColumn = !hasAreas && (hasColumns || !second);
  const rows = Map.groupBy(all, ({ area, column }) => (isByColumn ? column.name : area.code));
  const [first] = rows.values();
  const columns = first?.map(({ column }) => column.title) ?? [];
  const lone = first?.[0] && period && !second ? tables.areaIn(first[0].area, period) : null;
  const heads = hasColumns && hasAreas ? columns : lone ? [lone] : periods.map(language.periods.label);
  return tableOf(
    [{ label: isByColumn ? tables.measure : tables.area, numeric: false }],
    heads,
    [...rows.values()].map((each) => {
      const [{ area, column }] = each as [Series];
      return { names: [isByColumn ? column.title : area.name], series: each };
    }),
    language,
  );
}
