import { addsUp } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartProblem } from './chart.ts';
import type { ColumnGroup, GroupSettings } from './columnGroups.ts';
import type { ColumnOf } from './references.ts';

/** Stacked lengths add up, so the values must too. */
export function stackProblems(columns: readonly ColumnOf[], settings: GroupSettings): ChartProblem[] {
  if (settings.mode !== 'stacked') return [];
  const names = columns.map(({ column }) => column.name);
  return columns.flatMap(({ column }): ChartProblem[] => {
    if (column.negative || !(addsUp(column) || column.kind === 'percentage')) {
      return [
        {
          key: 'mode',
          what: `stacked bars of ${column.negative ? 'what may be below zero' : `a ${column.kind}`}: ${column.name}`,
          expected: 'counts, or percentages of one whole, which may be added up',
          mend: 'write mode: grouped',
        },
      ];
    }
    if (column.partOf === undefined || !names.includes(column.partOf)) return [];
    return [
      {
        key: 'mode',
        what: `a part stacked on its whole: ${column.name}, part of ${column.partOf}`,
        expected: 'columns that have nothing in common',
        mend: 'draw type: nested, or write mode: grouped',
      },
    ];
  });
}

/** Shares of a whole cannot exceed it, rounding aside. */
export function sumProblems(
  groups: readonly ColumnGroup[],
  columns: readonly ColumnOf[],
  { mode }: GroupSettings,
): ChartProblem[] {
  if (mode !== 'stacked' || columns[0]?.column.kind !== 'percentage') return [];
  return groups.flatMap((group): ChartProblem[] => {
    const sum = group.bars.reduce((total, bar) => total + (bar.value ?? 0), 0);
    if (sum <= 100.5) return [];
    return [
      {
        key: 'mode',
        what: `stacked percentages beyond 100: ${group.name}, ${inEnglish.numbers.digits(sum, 1)}`,
        expected: 'shares of one whole',
        mend: 'write mode: grouped',
      },
    ];
  });
}
