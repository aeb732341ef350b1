import type { CellProblem } from '../tables/cell.ts';

/** A problem with one row of a recipe's result, or with the whole result. */
export interface RowProblem extends CellProblem {
  /** Area and period, such as `Dale, 2021`. */
  readonly at?: string;
}

/** One bad expression fails in many rows: reports the first of each kind and counts the rest. */
export function oneOfEachKind(problems: readonly RowProblem[]): CellProblem[] {
  const groups = Map.groupBy(problems, ({ what, at }) =>
    at === undefined ? what : what.replace(/:.*/s, ''),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { at, what, ...rest } = first;
    const more =
      others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'row' : 'rows'}`;
    return at === undefined ? { what, ...rest } : { what: `${what} (${at}${more})`, ...rest };
  });
}
