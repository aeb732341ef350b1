import type { Area } from '../newsroom/area.ts';
import { type Column, sourceColumn } from '../tables/column.ts';
import { filePlace } from '../tables/filePlace.ts';
import type { OverriddenValue, OverrideInUnit, Row, Table } from '../tables/table.ts';

/** Cells of one column and area. */
interface Cells {
  readonly table: Pick<Table, 'sources' | 'found' | 'rows' | 'columns'>;
  readonly column: Column;
  readonly area: Area;
  /** Ids. */
  readonly periods: ReadonlySet<string>;
}

export function inUnit(override: OverriddenValue, { columns }: Pick<Table, 'columns'>): OverrideInUnit {
  const unit = [...columns.values()].find((column) => sourceColumn(column).name === override.column);
  return { ...override, unit };
}

/** A published value that is wrong and was put right. */
export interface OverrideBehind extends OverrideInUnit {
  /** True where it lies behind the cell, which was computed. */
  readonly isBehind: boolean;
}

/** Published values that are wrong and were put right: of these cells, or behind them where they are computed. */
export function overridesBehind({ table, column, area, periods }: Cells): OverrideBehind[] {
  return table.sources
    .flatMap(({ overrides = [] }) => overrides)
    .filter((override) => override.area === area.code && periods.has(override.period))
    .flatMap((override) => {
      const row = table.rows.of(area.code).find(({ period }) => period.id === override.period);
      const isOwn = override.column === sourceColumn(column).name;
      const isBehind = row !== undefined && isComputed(table, column, row);
      return isOwn || isBehind ? [{ ...inUnit(override, table), isBehind }] : [];
    });
}

/** A missing value was computed where the whole column is. */
function isComputed({ found }: Pick<Table, 'found'>, { name, formula }: Column, row: Row): boolean {
  const isMissing = row.cells[name]?.value === null;
  return isMissing ? formula !== undefined : filePlace(found, name, row.line) === null;
}
