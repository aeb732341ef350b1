import type { KnownFigure } from '../editions/edition.ts';
import type { TableSource } from '../tables/table.ts';

/** The figures of a text that come from one table, under its name. */
export interface KnownGroup {
  readonly table: string;
  readonly title: string;
  readonly sources: readonly TableSource[];
  readonly figures: readonly KnownFigure[];
}

/**
 * Figures by table, in order of first use, so that each source is named once.
 */
export function knownGroups(
  known: readonly KnownFigure[],
  tables: readonly { readonly id: string; readonly title: string }[],
): KnownGroup[] {
  const titles = new Map(tables.map(({ id, title }) => [id, title]));
  return [...Map.groupBy(known, ({ table }) => table)].map(([table, figures]) => ({
    table,
    title: titles.get(table) ?? table,
    sources: figures[0]?.sources ?? [],
    figures,
  }));
}
