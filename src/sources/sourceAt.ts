import { columnName } from './readSource.ts';
import { type ReleaseColumn, SharedColumn } from './releaseColumn.ts';
import type { ReleaseColumns } from './releaseColumns.ts';
import type { ColumnRule, Source } from './source.ts';

/** Whether the file of a release has a column. */
export function isHeld({ since, until }: Pick<ColumnRule, 'since' | 'until'>, released: string): boolean {
  return (since === undefined || since <= released) && (until === undefined || released <= until);
}

/** A source as one of its releases has it: with the columns of that file. */
export function sourceAt(source: Source, released: string): Source {
  const { columns, wide, keep, drop } = source;
  const held = Object.entries(columns).filter(([, rule]) => isHeld(rule, released));
  if (held.length === Object.keys(columns).length) return source;
  const own = Object.fromEntries(held);
  const isOwn = (header: string) => !Object.hasOwn(columns, header) || Object.hasOwn(own, header);
  const values = Object.entries(wide?.values ?? {}).filter(([header]) => isOwn(header));
  return {
    ...source,
    columns: own,
    wide: wide && { ...wide, values: Object.fromEntries(values) },
    keep: keep.filter(({ column }) => isOwn(column)),
    drop: drop.filter(({ column }) => isOwn(column)),
  };
}

/** What recipes get of the columns that a file does not have: no value, because it is not available. */
export function absentColumns(source: Source, own: Source, rows: number): ReleaseColumns {
  if (own === source) return {};
  const names = new Set(Object.keys(own.columns).map((header) => columnName(own, header)));
  const always = (value: string | undefined): ReleaseColumn =>
    new SharedColumn(new Uint8Array(rows), [value]);
  const absent = Object.entries(source.columns).flatMap(([header, { kind }]) => {
    const name = columnName(source, header);
    if (name === null || names.has(name)) return [];
    if (kind !== 'number') return [[name, always('')] as const];
    return [[name, always(undefined)] as const, [`${name}_status`, always('[x]')] as const];
  });
  return Object.fromEntries(absent);
}
