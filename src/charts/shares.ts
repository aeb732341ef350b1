import { oneIn } from '../figures/oneIn.ts';
import { isShareOfWhole } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { isPercentage } from '../words/isPercentage.ts';
import type { ChartContext, ChartProblem } from './chart.ts';
import { type ColumnCell, type ColumnSet, columnSet, labelProblems } from './columnSet.ts';
import { columnAt } from './references.ts';
import { refuse, refuseIf } from './type.ts';

/** A percentage and the words for it. */
export interface Share {
  readonly cell: ColumnCell;
  /** Whose share it is. */
  readonly name: string;
  /** `around one in seven`; or the percentage again. */
  readonly words: string;
  /** One of how many people is meant; not used by grids. */
  readonly people: number;
}

export interface ShareSettings {
  readonly column?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly period?: string | undefined;
  readonly as: 'one-in-n' | 'grid';
  /** Whose shares they are, in place of the columns' titles. */
  readonly labels?: readonly string[] | undefined;
}

/** More people than this in a row cannot be counted at a glance. */
const MOST_PEOPLE = 20;

/**
 * Percentages of one area at one period, those that have a value.
 * @throws {ChartError} when a column is no share of a whole, or cannot be told as one in so many
 */
export function sharesOf(
  settings: ShareSettings,
  context: ChartContext,
): { set: ColumnSet; shares: Share[] } {
  const columns = settings.columns ?? [settings.column ?? ''];
  refuseIf(kindProblems(columns, settings, context));
  const set = columnSet({ columns, area: settings.area, period: settings.period }, context, 1);
  refuseIf(shareProblems(set, settings));
  const known = set.cells.filter((cell) => cell.value !== null);
  return { set, shares: known.map((cell) => shareOf(cell, settings, columns, context)) };
}

function kindProblems(
  columns: readonly string[],
  settings: ShareSettings,
  context: ChartContext,
): ChartProblem[] {
  const key = settings.columns ? 'columns' : 'column';
  const problems: ChartProblem[] = columns.flatMap((ref) => {
    const { column } = columnAt(ref, context);
    if (isShareOfWhole(column)) return [];
    return [
      {
        key,
        what: `a waffle of a ${column.kind}${column.negative ? ' that may be below zero' : ''}: ${ref}`,
        expected: 'a percentage of a whole',
        mend: isPercentage(column) ? 'draw bars' : 'draw a number or bars',
      },
    ];
  });
  return [...problems, ...labelProblems(settings.labels, columns)];
}

function shareProblems({ cells, area, period }: ColumnSet, settings: ShareSettings): ChartProblem[] {
  const key = settings.columns ? 'columns' : 'column';
  const where = `${inEnglish.places.the(area)}, ${inEnglish.periods.text(period)}`;
  return cells.flatMap(({ column, value, text }) => {
    if (value === null) return [];
    if (value < 0 || value > 100) {
      return [
        { key, what: `not a share of a whole: ${column.name} ${text}, ${where}`, expected: '0 to 100%' },
      ];
    }
    const people = oneIn(value)?.n ?? 0;
    if (settings.as === 'grid' || (people >= 2 && people <= MOST_PEOPLE)) return [];
    return [
      {
        key: 'as',
        what: `no clear one in so many: ${column.name} ${text}, ${where}`,
        expected: `a share from one in two to one in ${MOST_PEOPLE}`,
        mend: 'write as: grid',
      },
    ];
  });
}

function shareOf(
  cell: ColumnCell,
  settings: ShareSettings,
  columns: readonly string[],
  context: ChartContext,
): Share {
  const value = cell.value ?? refuse({ key: 'column', what: `no value: ${cell.column.name}` });
  const { numbers, figures, charts } = context.language;
  const index = columns.findIndex((ref) => columnAt(ref, context).column === cell.column);
  const name = settings.labels?.[index] ?? charts.title(cell.column.title);
  const phrase = oneIn(value);
  if (settings.as === 'grid' || !phrase) return { cell, name, words: cell.text, people: phrase?.n ?? 1 };
  const words = figures.oneIn(numbers.oneIn(phrase.n), phrase.hedge).join('');
  return { cell, name, words, people: phrase.n };
}
