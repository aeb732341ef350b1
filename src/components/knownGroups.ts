import type { Edition, KnownClaim, KnownFigure } from '../editions/edition.ts';
import type { TableSource } from '../tables/table.ts';

/** The figures of a text that come from one table, under its name. */
export interface KnownGroup {
  readonly table: string;
  readonly title: string;
  readonly sources: readonly TableSource[];
  /** How many areas the table covers. */
  readonly areas: number;
  readonly figures: readonly KnownFigure[];
  /** Statements about them. */
  readonly claims: readonly KnownClaim[];
}

/**
 * Figures and statements by table, in order of first use, so that each source is named once.
 */
export function knownGroups(
  known: readonly KnownFigure[],
  claims: readonly KnownClaim[],
  tables: Edition['tables'],
): KnownGroup[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const ids = new Set([...known, ...claims].map(({ table }) => table));
  return [...ids].map((id) => {
    const figures = known.filter(({ table }) => table === id);
    const own = claims.filter(({ table }) => table === id);
    return {
      table: id,
      title: byId.get(id)?.title ?? id,
      areas: byId.get(id)?.areas ?? 0,
      sources: (figures[0] ?? own[0])?.sources ?? [],
      figures,
      claims: own,
    };
  });
}
