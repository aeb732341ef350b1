import { isKnown, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import { cellText } from './dataTable.ts';
import { runsOf } from './rows.ts';

/** Values of an area, printed, for a script that sets it beside another. */
export interface AreaSeries {
  readonly periods: readonly string[];
  readonly texts: readonly string[];
  /** null where there is none. */
  readonly values: readonly (number | null)[];
  /** Places at which a line begins anew. */
  readonly starts: readonly number[];
  /** Of estimates: the ends of each interval, or null. */
  readonly bounds?: readonly (readonly [lower: number, upper: number, ...texts: string[]] | null)[];
}

export function areaSeries(table: Table, column: Column, area: Area, language: Language): AreaSeries {
  const all = seriesOf(table, column.name, area);
  const { points } = all;
  const firsts = runsOf(all).map(([first]) => first);
  const label = (value: number) => language.numbers.label(value, column);
  return {
    periods: points.map(({ period }) => language.periods.label(period)),
    texts: points.map((point) => cellText(point, column, language)),
    values: points.map(({ value }) => value),
    starts: points.flatMap((point, index) => (isKnown(point) && firsts.includes(point) ? [index] : [])),
    ...(column.bounds && {
      bounds: points.map(({ bounds }) => {
        return bounds ? [bounds.lower, bounds.upper, label(bounds.lower), label(bounds.upper)] : null;
      }),
    }),
  };
}
