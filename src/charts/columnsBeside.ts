import { z } from 'zod';
import { pointAt, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { asShown } from '../words/asShown.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { tableOf } from './dataTable.ts';
import type { ValueColumn } from './marks/valueTable.ts';
import { columnAt } from './references.ts';
import { cellAt, seriesIn } from './rows.ts';
import { type Choice, labels } from './settings.ts';
import { type Shade, shadeOf, shadesOf } from './shades.ts';
import { inTable, type Shown } from './shown.ts';
import { listProblems } from './wants.ts';

const cellKind = z.enum(['bar', 'heat', 'none']);

export const besideSettings = {
  /** For all columns, or for each in their order. */
  cells: z.union([cellKind, z.array(cellKind)]).optional(),
  labels,
} as const;

interface Settings extends Choice {
  readonly cells?: z.output<typeof besideSettings.cells>;
  readonly labels?: readonly string[] | undefined;
}

/** Several columns of several areas: rows are of the first, with a line; the last values of all stand beside it. */
export function columnsBeside({ columns, kind, areas }: Settings): readonly string[] | null {
  return columns && (kind !== undefined || areas) ? columns : null;
}

/** Of lists, which belong to columns beside each other. */
export function besideProblems(
  { cells, labels }: Settings,
  beside: readonly string[] | null,
): ChartProblem[] {
  return Object.entries({ cells, labels }).flatMap(([key, list]) => {
    if (!Array.isArray(list)) return [];
    if (beside) return listProblems(key, list, beside.length);
    const what = `${key} for each of several columns`;
    return [{ key, what, expected: 'columns, and a kind of areas or areas' }];
  });
}

/** The values of each column at one period, in rows of areas. */
export function valueColumnsOf(
  refs: readonly string[],
  rows: readonly Series[],
  last: Period,
  { cells, labels }: Settings,
  context: ChartContext,
): ValueColumn[] {
  return refs.map((ref, index) => {
    const of = columnAt(ref, context);
    const series = rows.map(({ area }) => seriesIn(of, area, [last]));
    const kind = Array.isArray(cells) ? cells[index] : cells;
    return {
      ...valueColumn(series, last, kind, context.language),
      heading: labels?.[index] ?? of.column.title,
    };
  });
}

/** The values of rows at one period. */
export function valueColumn(
  series: readonly Series[],
  period: Period,
  kind: z.output<typeof cellKind> | undefined,
  { charts, numbers }: Language,
): Omit<ValueColumn, 'heading'> {
  const shades = kind === 'heat' ? shadesAt(series, period) : [];
  return {
    hasBars: kind === 'bar',
    cells: series.map((one, row) => {
      const { value } = pointAt(one, period);
      const text = value === null ? charts.none : numbers.label(value, one.column);
      return { value, text, shade: shades[row] };
    }),
  };
}

/** A row for each area: the first column in all periods, the others at the last. */
export function tableBeside(shown: Shown, refs: readonly string[], context: ChartContext): ChartTable {
  const { periods } = shown;
  const { language } = context;
  const { charts } = language;
  const others = refs.slice(1).map((ref) => columnAt(ref, context));
  const last = periods.at(-1) as Period;
  const heads = others.map(({ column }) => charts.group(column.title, language.periods.label(last)));
  return tableOf(
    [{ label: charts.tables.area, numeric: false }],
    [...periods.map(language.periods.label), ...heads],
    inTable(shown).map(({ area, points, column }) => ({
      names: [area.name],
      values: [
        ...points.map((cell) => ({ cell, column })),
        ...others.map((of) => ({ cell: cellAt(of, area, last), column: of.column })),
      ],
    })),
    language,
  );
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
