import type { SourceSpec } from './source.ts';

/** An entry of `keep` or `drop`: which records it leaves out, by the text of a cell, and why. */
export interface RowFilter {
  readonly entry: 'keep' | 'drop';
  /** Header in the file. */
  readonly column: string;
  readonly because: string;
  /** White space around the cell does not matter. */
  leavesOut(cell: string): boolean;
}

/** In order of application: a record counts under the first filter that drops it. */
export function rowFilters({ keep, drop }: Pick<SourceSpec, 'keep' | 'drop'>): RowFilter[] {
  const filter = (entry: RowFilter['entry']) => {
    return ({ column, values, because }: SourceSpec['drop'][number]): RowFilter => {
      const named = new Set(values);
      return { entry, column, because, leavesOut: (cell) => named.has(cell.trim()) === (entry === 'drop') };
    };
  };
  return [...keep.map(filter('keep')), ...drop.map(filter('drop'))];
}
