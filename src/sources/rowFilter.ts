import type { SourceSpec } from './source.ts';

/** One entry of `keep` or `drop`: which rows it leaves out, by the text of a cell, and why. */
export interface RowFilter {
  readonly entry: 'keep' | 'drop';
  /** Header of the file. */
  readonly column: string;
  readonly values: readonly string[];
  readonly because: string;
  /** @param cell as the file has it; white space around it does not matter */
  leavesOut(cell: string): boolean;
}

/** In the order in which they are applied: a row is counted under the first that leaves it out. */
export function rowFilters({ keep, drop }: Pick<SourceSpec, 'keep' | 'drop'>): RowFilter[] {
  const filter = (entry: RowFilter['entry']) => {
    return ({ column, values, because }: SourceSpec['drop'][number]): RowFilter => {
      const named = new Set(values);
      return {
        entry,
        column,
        values,
        because,
        leavesOut: (cell) => named.has(cell.trim()) === (entry === 'drop'),
      };
    };
  };
  return [...keep.map(filter('keep')), ...drop.map(filter('drop'))];
}
