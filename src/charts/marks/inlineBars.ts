import { scaleLinear } from 'd3';
import { filled, stroked } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

export interface InlineBar {
  /** Null for a row without a bar. */
  readonly value: number | null;
  readonly main: boolean;
  /** Middle of the row. */
  readonly y: number;
}

const HEIGHT = 12;

/** A bar in each row of a table, all from zero and on one scale. @param left edge of their column, as `right` */
export function inlineBars(all: readonly InlineBar[], left: number, right: number): Markup[] {
  const values = all.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([low, high > low ? high : low + 1], [left, right]);
  const shapes = all.flatMap(({ value, main, y }): Markup[] => {
    if (value === null) return [];
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    const box = { x: round(from), y: round(y - HEIGHT / 2), width: round(to - from), height: HEIGHT };
    return [element('rect', { ...box, ...filled(main ? 'highlight' : 'context') })];
  });
  const zero = all.map(({ y }) => `M${round(x(0))} ${round(y - HEIGHT / 2 - 3)}v${HEIGHT + 6}`).join('');
  return [...shapes, element('path', { d: zero, ...stroked('axis') })];
}
