import { scaleLinear } from 'd3';
import type { Period } from '../../tables/period.ts';
import { type AxisOf, periodTicks } from '../axis.ts';
import { textWidth } from '../labels.ts';
import type { Wish } from '../place.ts';

export interface TimeOptions {
  /** Room for a bar at each period, half of it before the first and half after the last. */
  readonly bands?: boolean;
  /** Between the plot's lowest value and the names of periods. */
  readonly drop?: number;
}

/** The shortest time from one period to the next. */
export function stepOf(periods: readonly Period[]): number {
  const steps = periods.slice(1).map(({ index }, i) => index - (periods[i]?.index ?? 0));
  return steps.length > 0 ? Math.min(...steps) : 1;
}

/** Time from left to right: a period lies at its index, whether or not those between have values. */
export function time(periods: readonly Period[], { bands = false, drop = 0 }: TimeOptions = {}): AxisOf {
  const [first = 0, last = 1] = [periods[0]?.index, periods.at(-1)?.index];
  return (_, form) => ({
    room: { bottom: form.size * 1.9 + drop },
    scale(from, to) {
      const half = bands ? stepOf(periods) / 2 : 0;
      return scaleLinear([first - half, last + half], bands ? [from, to] : [from + 10, to]);
    },
    draw({ x, bottom }) {
      const within = (period: Period) => {
        const half = textWidth(form.language.periods.label(period), form.size) / 2;
        return Math.min(Math.max(x(period.index), half), form.width - half);
      };
      const y = bottom + form.size * 1.15 + drop;
      const labels = periodTicks(periods, within, form).map((tick): Wish => {
        return {
          lines: [tick.label],
          at: [{ x: tick.x, y, anchor: 'middle' }],
          role: 'muted',
          keep: 'fixed',
        };
      });
      return { labels };
    },
  });
}
