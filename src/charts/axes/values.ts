import { extent, pairs, range, scaleLinear, scaleLog } from 'd3';
import type { Column } from '../../tables/column.ts';
import type { Language } from '../../words/language.ts';
import type { Form } from '../form.ts';
import { textWidth, widest, wrapText } from '../labels.ts';
import type { AxisOf, Drawn, Frame } from '../mark.ts';
import { stroked } from '../paint.ts';
import { fixed, type Place, type Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';

export interface ValuesOptions {
  /** True, unless it is given: the axis holds zero. Never on a logarithmic one. */
  readonly zero?: boolean;
  /**
   * `grid`: thin lines with their values; `lines`: the same without the values, beside a plot that has them; `none`: a
   * line at zero only, for marks that print their values.
   */
  readonly ticks?: 'grid' | 'lines' | 'none';
  /** For values above zero that differ by orders of magnitude. */
  readonly log?: boolean;
  /** What the axis measures, at its end, where two axes of values need telling apart. */
  readonly name?: string;
}

/** An axis of values of a column, across or upright. */
export function values(column: Column, options: ValuesOptions = {}): AxisOf {
  return (all, form, side) => {
    const axis = options.ticks === 'none' ? bare(all, options) : ticked(all, column, options, form, side);
    const texts = options.ticks === 'lines' ? [] : axis.ticks.map((tick) => tick.label);
    const name = linesOf(options.name, form).length * form.leading;
    const upright = {
      left: texts.length > 0 ? widest(texts, form.size) + 8 : 0,
      top: form.size * 0.6 + name,
    };
    const half = (text: string | undefined) => textWidth(text ?? '', form.size) / 2;
    const level = { bottom: form.size * 1.8 + name, left: half(texts[0]), right: half(texts.at(-1)) };
    const scale = options.log ? scaleLog : scaleLinear;
    return {
      room: options.ticks === 'none' ? {} : side === 'y' ? upright : level,
      scale: (from, to) => scale(axis.domain, [from, to]),
      draw: (frame) => drawAxis(axis, options, side, frame),
    };
  };
}

interface ValueAxis {
  /** Round values at which the axis ends. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** As long as the values. */
function bare(all: readonly number[], { zero = true }: ValuesOptions): ValueAxis {
  const [low = 0, high = 0] = extent(zero ? [0, ...all] : all);
  return { domain: [low, high === low ? low + 1 : high], ticks: zero ? [{ value: 0, label: '' }] : [] };
}

/** Round ticks, as many as have room. */
function ticked(
  all: readonly number[],
  column: Column,
  { zero = true, log = false }: ValuesOptions,
  form: Form,
  side: 'x' | 'y',
): ValueAxis {
  if (log) return logAxis(all, column, form, side);
  if (side === 'y') return valueAxis(all, column, form.ticks, form.language, zero);
  // With fewer ticks, the axis is no longer: it would leave more of the plot empty.
  const [most = 1, ...fewer] = range(form.ticks + 2, 0, -1);
  const axis = valueAxis(all, column, most, form.language, zero);
  const others = fewer.map((count) => valueAxis(all, column, most, form.language, zero, count));
  return [axis, ...others].find((each) => isRoomy(each, false, form, side)) ?? axis;
}

/** Whether no label would touch the next, even beside an axis with long ones. */
function isRoomy({ domain, ticks }: ValueAxis, log: boolean, form: Form, side: 'x' | 'y'): boolean {
  const { size, width, plot } = form;
  const at = log ? scaleLog(domain, [0, 1]) : scaleLinear(domain, [0, 1]);
  return pairs(ticks).every(([a, b]) => {
    const apart = at(b.value) - at(a.value);
    if (side === 'y') return apart * plot > size * 2;
    return apart * (width - 9 * size) > (textWidth(a.label, size) + textWidth(b.label, size)) / 2 + size / 2;
  });
}

/**
 * Round ticks over the values; the axis includes zero unless told otherwise.
 * @param count of ticks to aim at; with `fewer` that are labelled
 */
export function valueAxis(
  all: readonly number[],
  column: Column,
  count: number,
  language: Language,
  zero = true,
  fewer = count,
): ValueAxis {
  let [low = 0, high = 0] = extent(zero ? [0, ...all] : all);
  // A flat series still needs a scale with two ends.
  if (low === high)
    [low, high] = [low === 0 ? 0 : low - Math.abs(low) / 10, high + (Math.abs(high) / 10 || 1)];
  const scale = scaleLinear([low, high], [0, 1]).nice(count);
  const [from = low, to = high] = scale.domain();
  const whole = (tick: number) => column.decimals > 0 || Number.isInteger(tick);
  const ticks = scale.ticks(fewer).filter(whole);
  const decimals = Math.max(...ticks.map(decimalsOf), 0);
  const largest = Math.max(Math.abs(from), Math.abs(to));
  return {
    domain: [from, to],
    ticks: ticks.map((value) => ({ value, label: labelOf(value, column, decimals, language, largest) })),
  };
}

/** @param largest on the axis, whose scale sums of money share */
function labelOf(value: number, column: Column, decimals: number, { numbers }: Language, largest?: number) {
  const needed = column.kind === 'money' ? column.decimals : decimals;
  return numbers.label(value, { ...column, decimals: needed }, largest);
}

/** Decimals that a round number needs, whatever dust binary arithmetic has left on it. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? 0 : (text.split('.')[1]?.length ?? 0);
}

/** What ticks of a logarithmic axis begin with, the densest first. */
const LEADING = [[1, 2, 5], [1, 3], [1]];

/** From the round number below the lowest value to the one above the highest; as many ticks as have room. */
function logAxis(all: readonly number[], column: Column, form: Form, side: 'x' | 'y'): ValueAxis {
  const [low = 1, high = low] = extent(all.filter((value) => value > 0));
  const powers = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 2);
  const [round = [], ...others] = LEADING.map((digits) =>
    powers.flatMap((power) => digits.map((digit) => Number((digit * 10 ** power).toPrecision(1)))),
  );
  const from = round.findLast((value) => value <= low) ?? low;
  const to = round.find((value) => value >= high && value > from) ?? high;
  const axes = [round, ...others, [from, to]].map((values): ValueAxis => {
    const within = values.filter((value) => value >= from && value <= to);
    const ticks = within.map((value) => {
      return { value, label: labelOf(value, column, decimalsOf(value), form.language) };
    });
    return { domain: [from, to], ticks };
  });
  const roomy = axes.find((axis) => axis.ticks.length > 1 && isRoomy(axis, true, form, side));
  return roomy ?? { domain: [from, to], ticks: [] };
}

function drawAxis({ ticks }: ValueAxis, options: ValuesOptions, side: 'x' | 'y', frame: Frame): Drawn {
  const { left, right, top, bottom, form } = frame;
  const across = (at: number) => `M${round(left)} ${round(at)}H${round(right)}`;
  const upright = (at: number) => `M${round(at)} ${round(top)}V${round(bottom)}`;
  const lines = ticks.map(({ value }): Markup => {
    const d = side === 'y' ? across(frame.y(value)) : upright(frame.x(value));
    return element('path', { d, ...stroked(value === 0 ? 'axis' : 'grid') });
  });
  // Zero of an axis without ticks lies on the bars that begin at it.
  if (options.ticks === 'none') return { shapes: lines };
  if (options.ticks === 'lines') return { ground: lines };
  const labels = ticks.flatMap(({ value, label }) => {
    if (label === '') return [];
    const place: Place =
      side === 'y'
        ? { x: left - 8, y: frame.y(value), anchor: 'end' }
        : { x: frame.x(value), y: bottom + form.size, anchor: 'middle' };
    return fixed(label, place, { role: 'muted' });
  });
  return { ground: lines, labels: [...labels, ...nameOf(options.name, side, frame)] };
}

function linesOf(name: string | undefined, { width, size }: Form): string[] {
  return wrapText(name ?? '', width * 0.75, size);
}

function nameOf(name: string | undefined, side: 'x' | 'y', { right, head, bottom, form }: Frame): Wish[] {
  const lines = linesOf(name, form);
  if (lines.length === 0) return [];
  const half = (lines.length / 2) * form.leading;
  const below = bottom + form.size + half + form.leading / 2;
  const place: Place = side === 'y' ? { x: 0, y: head + half } : { x: right, y: below, anchor: 'end' };
  return [fixed(lines, place)];
}
