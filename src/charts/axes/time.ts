import { min, pairs, scaleLinear } from 'd3';
import type { Period } from '../../tables/period.ts';
import type { Form } from '../form.ts';
import { textWidth } from '../labels.ts';
import type { AxisOf } from '../mark.ts';
import { fixed } from '../place.ts';

export interface TimeOptions {
  /** Room for a bar at each period, half of it before the first and half after the last. */
  readonly bands?: boolean;
  /** Between the plot's lowest value and the names of periods. */
  readonly drop?: number;
}

/** The shortest time from one period to the next. */
export function stepOf(periods: readonly Period[]): number {
  return min(pairs(periods, (a, b) => b.index - a.index)) ?? 1;
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
      const labels = periodTicks(periods, within, form).map(({ x, label }) => {
        return fixed(label, { x, y, anchor: 'middle' }, { role: 'muted' });
      });
      return { labels };
    },
  });
}

/** From one named period to the next, in the steps in which readers count them. */
const STEPS = {
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  other: [1, 2, 3, 4, 5, 10, 20, 50],
};

/**
 * As many periods as fit side by side without touching, evenly spaced and counted back from the last, which is the news.
 * @param x the middle of a period's label
 */
export function periodTicks(periods: readonly Period[], x: (period: Period) => number, form: Form) {
  const all = periods.map((period) => {
    const label = form.language.periods.label(period);
    return { x: x(period), label, width: textWidth(label, form.size) + form.size * 0.9 };
  });
  const kind = periods[0]?.kind;
  for (const step of STEPS[kind === 'month' || kind === 'quarter' ? kind : 'other']) {
    const ticks = all.filter((_, index) => (all.length - 1 - index) % step === 0);
    if (pairs(ticks).every(([a, b]) => b.x - a.x >= (a.width + b.width) / 2)) return ticks;
  }
  return all.slice(-1);
}
