import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { OverriddenValue, Table } from '../tables/table.ts';

/** Cells of one column and area. */
interface Cells {
  readonly table: Pick<Table, 'sources'>;
  readonly column: Column;
  readonly area: Area;
  /** Ids. */
  readonly periods: ReadonlySet<string>;
}

/** Published values that are wrong and were put right: of these cells, or behind them where they are computed. */
export function overridesBehind({ table, column, area, periods }: Cells): OverriddenValue[] {
  return table.sources
    .flatMap(({ overrides = [] }) => overrides)
    .filter((override) => override.area === area.code && periods.has(override.period))
    .filter((override) => column.origin === 'computed' || override.column === column.name);
}
