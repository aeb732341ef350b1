import { addsUp } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartProblem } from './chart.ts';
import type { ColumnOf } from './references.ts';

/** How a stacked chart is called, and what would suit where values must not be stacked. */
export interface Stack {
  readonly key: string;
  readonly name: string;
  readonly mend: string;
}

export const STACKED_BARS: Stack = { key: 'mode', name: 'stacked bars', mend: 'write mode: grouped' };

/** Stacked lengths add up, so the values must too. */
export function stackProblems(columns: readonly ColumnOf[], { key, name, mend }: Stack): ChartProblem[] {
  const names = columns.map(({ column }) => column.name);
  return columns.flatMap(({ column }): ChartProblem[] => {
    if (column.negative || !(addsUp(column) || column.kind === 'percentage')) {
      return [
        {
          key,
          what: `${name} of ${column.negative ? 'what may be below zero' : `a ${column.kind}`}: ${column.name}`,
          expected: 'counts, or percentages of one whole, which may be added up',
          mend,
        },
      ];
    }
    if (column.partOf === undefined || !names.includes(column.partOf)) return [];
    return [
      {
        key,
        what: `a part stacked on its whole: ${column.name}, part of ${column.partOf}`,
        expected: 'columns that have nothing in common',
        mend: `draw type: nested, or ${mend}`,
      },
    ];
  });
}

/** Shares of a whole cannot exceed it, rounding aside. @param sums of each category, with its name */
export function sumProblems(
  sums: readonly { readonly name: string; readonly sum: number }[],
  columns: readonly ColumnOf[],
  { key, mend }: Stack,
): ChartProblem[] {
  if (columns[0]?.column.kind !== 'percentage') return [];
  return sums.flatMap(({ name, sum }): ChartProblem[] => {
    if (sum <= 100.5) return [];
    return [
      {
        key,
        what: `stacked percentages beyond 100: ${name}, ${inEnglish.numbers.digits(sum, 1)}`,
        expected: 'shares of one whole',
        mend,
      },
    ];
  });
}
