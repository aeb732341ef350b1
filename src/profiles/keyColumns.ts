import type { Table } from '../tables/table.ts';

/** A column of a table that a story binds a figure to. */
interface Bound {
  readonly table: Pick<Table, 'id'>;
  readonly column: { readonly name: string };
}

/**
 * The columns of a table that stand on the pages of areas: those that its recipe marks as `key`; else those that
 * finished stories name figures for; else its first.
 */
export function keyColumns(table: Pick<Table, 'id' | 'columns'>, bound: readonly Bound[]): string[] {
  const all = [...table.columns.values()];
  const marked = all.filter(({ key }) => key);
  if (marked.length > 0) return marked.map(({ name }) => name);
  const named = new Set(bound.filter((each) => each.table.id === table.id).map(({ column }) => column.name));
  const told = all.filter(({ name }) => named.has(name));
  return (told.length > 0 ? told : all.slice(0, 1)).map(({ name }) => name);
}
