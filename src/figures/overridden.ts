import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { OverriddenValue, Table } from '../tables/table.ts';
import { formatNumber } from './format.ts';

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

/** What stands in place of what, and why, without a full stop. */
export function overrideText({ published, value, reason }: OverriddenValue): string {
  const [right, wrong] = [value, published].map((number) => (number === null ? 'no figure' : plain(number)));
  return `${right} stands in place of ${wrong}, which was published: ${reason}`;
}

/** With the decimals that it has. */
function plain(number: number): string {
  return formatNumber(number, Math.min(4, String(number).split('.')[1]?.length ?? 0));
}
