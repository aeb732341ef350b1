import { extentOf } from '../figures/extent.ts';
import { knownPoints, type Series } from '../figures/series.ts';
import { time } from './axes/time.ts';
import { values } from './axes/values.ts';
import { breakSpans } from './breaks.ts';
import type { ChartContext } from './chart.ts';
import type { SeriesStyle } from './seriesStyle.ts';
import type { Shown } from './shown.ts';
import { round } from './svg.ts';
import type { Sketch } from './type.ts';

/**
 * The plot of a line chart without its lines, on an axis that holds the values of all areas of the kind: whichever
 * of them a reader sets beside the edition's own, the axis stays.
 */
export function commonAxis(
  { series, periods, breaks }: Shown,
  styleOf: (one: Series) => SeriesStyle,
  zero: boolean,
  { area, nation, language }: ChartContext,
): NonNullable<Sketch['common']> {
  const [{ table, column }] = series as [Series];
  const [from = 0, to = 0] = [periods[0]?.index, periods.at(-1)?.index];
  const kind = area.code === nation.code ? `!${nation.kind}` : area.kind;
  const own = series.flatMap((one) => knownPoints(one).map(({ value }) => value));
  const held = [...own, ...(extentOf(table, column, { kind, from, to }) ?? [])];
  const low = Math.min(...held);
  // Two values tell the scale, also of a flat series.
  const ends = [low, Math.max(...held, ...(held.every((value) => value === low) ? [low + 1] : []))] as const;
  return {
    column: column.name,
    lines: series.map((one) => ({ area: one.area.slug, role: styleOf(one).role })),
    picture: {
      x: time(periods),
      y: values(column, { zero }),
      marks: [
        breakSpans(breaks, language),
        {
          y: ends,
          room: ({ names, size }) => ({ right: names * 0.7 + size }),
          draw: ({ x, y, right, bottom }) => ({
            scale: `${ends.map((value) => `${round(y(value))},${value}`).join(' ')} ${round(right)}`,
            spots: periods.map((period) => {
              return { row: language.periods.label(period), x: x(period.index), y: bottom };
            }),
          }),
        },
      ],
    },
  };
}
