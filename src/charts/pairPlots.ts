import { comparePoints } from '../figures/compare.ts';
import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import { rows } from './axes/rows.ts';
import { time } from './axes/time.ts';
import { values } from './axes/values.ts';
import { breakSpans } from './breaks.ts';
import { type End, ends } from './marks/ends.ts';
import { type Interval, intervals } from './marks/intervals.ts';
import { key } from './marks/key.ts';
import { dots, line } from './marks/line.ts';
import { uprightRule } from './marks/rule.ts';
import { type Text, texts } from './marks/text.ts';
import { pointOf } from './overTime.ts';
import type { Plot } from './plot.ts';
import type { Shown } from './shown.ts';

/** Two values of one area. */
export interface Pair {
  readonly area: Area;
  readonly column: Column;
  readonly before: KnownPoint;
  readonly after: KnownPoint;
  /** −1, 0 or 1, as printed; null for estimates that are not clearly different. */
  readonly direction: number | null;
  readonly main: boolean;
}

export function pairOf(series: Series, main: boolean): Pair {
  const [before, after] = knownPoints(series) as [KnownPoint, KnownPoint];
  const direction = comparePoints(series, after, before).sign;
  return { area: series.area, column: series.column, before, after, direction, main };
}

/** With more areas than this, only the highlighted and the outermost ones are named. */
const MOST_NAMED = 8;

export function asLines(pairs: readonly Pair[], { periods, breaks }: Shown, language: Language): Plot {
  const named = pairs.filter(({ main }, index) => {
    return main || pairs.length <= MOST_NAMED || index === 0 || index === pairs.length - 1;
  });
  const end = ({ main, column }: Pair, point: KnownPoint, name = ''): End => {
    const value = language.numbers.label(point.value, column);
    return { ...pointOf(point), name, value, bold: main, role: main ? 'highlight' : 'ink' };
  };
  const [left, right] = [
    named.map((one) => end(one, one.before)),
    named.map((one) => end(one, one.after, one.area.name)),
  ];
  // What is highlighted lies on top of the rest.
  const layers = [false, true].map((isMain) => pairs.filter(({ main }) => main === isMain));
  const runs = layers.map((some) => some.map(({ before, after }) => [pointOf(before), pointOf(after)]));
  return {
    x: time(periods),
    y: values((pairs[0] as Pair).column, { ticks: 'none' }),
    marks: [
      breakSpans(breaks, language),
      ...periods.map(({ index }) => uprightRule({ value: index, text: '', role: 'axis' })),
      line(runs[0] ?? [], { role: 'context', dots: 'all', width: 1.2, r: 3 }),
      line(runs[1] ?? [], { role: 'highlight', dots: 'all', width: 3, r: 5 }),
      ends(left, 'left'),
      ends(right),
    ],
  };
}

/** The hollow dot is the earlier value; the values stand outside the two, and beyond their intervals. */
export function asDots(
  pairs: readonly Pair[],
  { periods }: Shown,
  { numbers, periods: words }: Language,
): Plot {
  const [{ column }] = pairs as [Pair];
  const labels = pairs.flatMap(({ before, after, main }, y): Text[] => {
    const reach = [before, after].flatMap(({ value, bounds }) => {
      return bounds ? [value, bounds.lower, bounds.upper] : [value];
    });
    const [low, high] = [before.value, after.value].toSorted((a, b) => a - b) as [number, number];
    const end = (side: 'left' | 'right', x: number, value: number): Text => {
      const text = numbers.label(value, column);
      return { x, y, text, sides: [side], bold: main, keep: 'must', distance: 10 };
    };
    const [left, right] = [end('left', Math.min(...reach), low), end('right', Math.max(...reach), high)];
    return left.text === right.text ? [right] : [left, right];
  });
  const [from = '', to = ''] = periods.map(words.label);
  const strokes = (of: (pair: Pair, at: number) => Interval, role: Role) =>
    intervals(pairs.map(of), 'x', role);
  return {
    x: values(column, { ticks: 'none', zero: false }),
    y: rows(
      pairs.map(({ area, main }) => ({ name: area.name, main })),
      { thickness: column.bounds ? 24 : 17, gap: pairs.length > 12 ? 5 : 10 },
    ),
    marks: [
      key([
        { text: from, role: 'muted', shape: 'ring' },
        { text: to, role: 'muted', shape: 'dot' },
      ]),
      // Intervals lie above or below the dots of their values.
      strokes(({ before: { bounds } }, at) => ({ at, bounds, aside: -9 }), 'muted'),
      strokes(({ after: { bounds } }, at) => ({ at, bounds, aside: 9 }), 'ink'),
      ...pairs.flatMap(({ before, after, main }, y) => {
        const role = main ? 'highlight' : 'axis';
        const [start, end] = [
          { x: before.value, y },
          { x: after.value, y },
        ];
        return [
          line([[start, end]], { role, width: main ? 3 : 1.5, dots: 'none' }),
          dots([{ ...start, apart: true }], role, 5),
          dots([end], role, 5.5),
        ];
      }),
      texts(labels),
    ],
  };
}
