import { z } from 'zod';
import { pointAt, type Series } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { asShown } from '../words/asShown.ts';
import type { Language } from '../words/language.ts';
import type { ChartProblem, ChartTable } from './chart.ts';
import { tableOf } from './dataTable.ts';
import type { ValueColumn } from './marks/valueTable.ts';
import { seriesIn } from './rows.ts';
import { type Choice, labels } from './settings.ts';
import { shadeOf, shadesOf } from './shades.ts';
import { inTable, type Shown } from './shown.ts';
import { listProblems } from './wants.ts';

const cellKind = z.enum(['bar', 'heat', 'none']);

export const besideSettings = {
  /** For all columns, or for each in their order. */
  cells: z.union([cellKind, z.array(cellKind)]).optional(),
  labels,
} as const;

type Settings = Choice & z.output<z.ZodObject<typeof besideSettings>>;

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

/** The values of rows at one period. */
export function valueColumn(
  heading: string,
  series: readonly Series[],
  period: Period,
  kind: z.output<typeof cellKind> | undefined,
  { charts, numbers }: Language,
): ValueColumn {
  const all = series.map((one) => ({ column: one.column, value: pointAt(one, period).value }));
  const known = all.flatMap(({ value, column }) => (value === null ? [] : asShown(value, column)));
  const shades = kind === 'heat' && all[0] ? shadesOf(known, all[0].column) : [];
  return {
    heading,
    hasBars: kind === 'bar',
    cells: all.map(({ value, column }) => {
      if (value === null) return { value, text: charts.none };
      const text = numbers.label(value, column);
      return { value, text, shade: shadeOf(asShown(value, column), shades) };
    }),
  };
}

/** A row for each area: the first column in all periods, the others at the last. */
export function tableBeside(shown: Shown, others: readonly Column[], language: Language): ChartTable {
  const { periods } = shown;
  const last = periods.at(-1) as Period;
  const heads = others.map((column) => language.charts.group(column.title, language.periods.label(last)));
  return tableOf(
    [{ label: language.charts.tables.area, numeric: false }],
    [...periods.map(language.periods.label), ...heads],
    inTable(shown).map((one) => {
      const { area, table } = one;
      const beside = others.map((column) => seriesIn({ table, column }, area, [last]));
      return { names: [area.name], series: [one, ...beside] };
    }),
    language,
  );
}
