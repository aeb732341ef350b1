import type { Edition, KnownFigure } from '../editions/edition.ts';
import type { TableSource } from '../tables/table.ts';

/** The figures of a text that come from one table, under its name. */
export interface KnownGroup {
  readonly table: string;
  readonly title: string;
  readonly sources: readonly TableSource[];
  /** How many areas the table covers. */
  readonly areas: number;
  readonly figures: readonly KnownFigure[];
}

/**
 * Figures by table, in order of first use, so that each source is named once.
 */
export function knownGroups(known: readonly KnownFigure[], tables: Edition['tables']): KnownGroup[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return [...Map.groupBy(known, ({ table }) => table)].map(([table, figures]) => ({
    table,
    title: byId.get(table)?.title ?? table,
    areas: byId.get(table)?.areas ?? 0,
    sources: figures[0]?.sources ?? [],
    figures,
  }));
}
