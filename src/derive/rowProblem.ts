import type { CellProblem } from '../tables/cell.ts';

/** What is wrong with a row that a recipe made, or with its whole result. */
export interface RowProblem extends CellProblem {
  /** Area and period of the row. */
  readonly at?: string;
}

/** A recipe goes wrong in many rows at once: the first is told, and how many more there are. */
export function oneOfEach(problems: readonly RowProblem[]): CellProblem[] {
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
