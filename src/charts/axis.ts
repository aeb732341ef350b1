import { scaleLinear } from 'd3';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Language } from '../words/language.ts';
import type { Form } from './form.ts';
import { textWidth } from './labels.ts';
import type { Drawn, Frame, Room } from './mark.ts';

/** One side of a plot: a scale, and what makes it readable. */
export interface Axis {
  /** Room for its labels outside the plot. */
  readonly room?: Partial<Room>;
  /** Length of the plot, where the axis decides it. */
  readonly length?: number;
  /** From where the axis begins to where it ends; an upright one begins at the bottom. */
  scale(from: number, to: number): (value: number) => number;
  draw(frame: Frame): Drawn;
}

/** @param values all that the marks show on this side */
export type AxisOf = (values: readonly number[], form: Form, side: 'x' | 'y') => Axis;

export interface ValueAxis {
  /** Round values at which the axis ends. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Round ticks over the values; the axis includes zero unless told otherwise. */
export function valueAxis(
  values: readonly number[],
  column: Column,
  count: number,
  { numbers }: Language,
  zero = true,
): ValueAxis {
  const all = zero ? [0, ...values] : values;
  let [low, high] = [Math.min(...all), Math.max(...all)];
  // A flat series still needs a scale with two ends.
  if (low === high)
    [low, high] = [low === 0 ? 0 : low - Math.abs(low) / 10, high + (Math.abs(high) / 10 || 1)];
  const scale = scaleLinear([low, high], [0, 1]).nice(count);
  const [from = low, to = high] = scale.domain();
  const whole = (tick: number) => column.decimals > 0 || Number.isInteger(tick);
  const ticks = scale.ticks(count).filter(whole);
  const decimals = column.kind === 'money' ? column.decimals : Math.max(...ticks.map(decimalsOf), 0);
  const largest = Math.max(Math.abs(from), Math.abs(to));
  return {
    domain: [from, to],
    ticks: ticks.map((value) => ({ value, label: numbers.label(value, { ...column, decimals }, largest) })),
  };
}

/** Decimals that a round number needs, whatever dust binary arithmetic has left on it. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? 0 : (text.split('.')[1]?.length ?? 0);
}

export interface PeriodTick {
  readonly period: Period;
  readonly x: number;
  readonly label: string;
}

/**
 * As many periods as fit side by side without touching, evenly spaced and counted back from the
 * last, which is the news.
 * @param x the middle of a period's label
 */
export function periodTicks(
  periods: readonly Period[],
  x: (period: Period) => number,
  form: Form,
): PeriodTick[] {
  const last = periods.length - 1;
  const texts = periods.map(form.language.periods.label);
  const gap = form.size * 0.9;
  for (let step = 1; step <= last; step++) {
    const ticks = periods
      .map((period, index) => ({ period, x: x(period), label: texts[index] ?? '' }))
      .filter((_, index) => (last - index) % step === 0);
    const fits = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      if (!next) return true;
      const halves = (textWidth(tick.label, form.size) + textWidth(next.label, form.size)) / 2;
      return next.x - tick.x >= halves + gap;
    });
    if (fits) return ticks;
  }
  return periods
    .slice(-1)
    .map((period) => ({ period, x: x(period), label: form.language.periods.label(period) }));
}
