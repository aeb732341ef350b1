import { z } from 'zod';
import type { KnownPoint } from '../../figures/series.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Period } from '../../tables/period.ts';
import type { Language } from '../../words/language.ts';
import { rows } from '../axes/rows.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans, breakWords } from '../breaks.ts';
import { byRow } from '../dataTable.ts';
import type { Mark } from '../mark.ts';
import { type End, ends } from '../marks/ends.ts';
import { intervals } from '../marks/intervals.ts';
import { key } from '../marks/key.ts';
import { dots, line } from '../marks/line.ts';
import { uprightRule } from '../marks/rule.ts';
import { type Text, texts } from '../marks/text.ts';
import { pointOf } from '../overTime.ts';
import { type Pair, pairOf, pairsShown } from '../pairs.ts';
import type { Plot } from '../plot.ts';
import { columnRef, common, manyAreas, range } from '../settings.ts';
import type { Shown } from '../shown.ts';
import { chartType } from '../type.ts';
import { countWays } from '../words.ts';

const schema = z.strictObject({
  ...{ ...common, ...manyAreas, ...range },
  column: columnRef,
  as: z.enum(['lines', 'dots']).default('lines'),
});

/** One column of many areas at two periods: a line for each area, or a pair of dots in a row of its own. */
export const slope = chartType({
  schema,
  fits: ({ areas, periods }) =>
    areas >= 2 && areas <= 20 && periods >= 2 && { score: 52, why: `${areas} areas then and now` },
  draw(settings, context) {
    const { language } = context;
    const { charts, periods: words } = language;
    const isDots = settings.as === 'dots';
    const shown = pairsShown(settings, context);
    const pairs = shown.series.map((one) => pairOf(one, one === shown.main));
    const own = pairs.find(({ main }) => main);
    const [from, to] = shown.periods as [Period, Period];
    const about = { column: (pairs[0] as Pair).column, from, to };
    const went = charts.directions(countWays(pairs.map(({ direction }) => direction)));
    const start = (text: typeof words.text) =>
      charts.starts[isDots ? 'dot' : 'slope'](about, pairs.length, text);
    return {
      shown,
      ...(isDots && { certainty: 'strokes' }),
      alt: [
        [charts.says(start(words.text), went), charts.says(start(words.label), went)],
        [own ? charts.went(about, { ...own, before: own.before.value, after: own.after.value }) : ''],
        [breakWords(shown.breaks, language)],
      ],
      data: byRow(shown, language),
      picture: isDots ? asDots(pairs, shown, language) : asLines(pairs, shown, language),
    };
  },
});

/** With more areas than this, only the highlighted and the outermost ones are named. */
const MOST_NAMED = 8;

function asLines(pairs: readonly Pair[], { periods, breaks }: Shown, language: Language): Plot {
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
function asDots(pairs: readonly Pair[], { periods }: Shown, { numbers, periods: words }: Language): Plot {
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
      strokes(pairs, 'before', 'muted', -9),
      strokes(pairs, 'after', 'ink', 9),
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

/** Intervals above or below the dots of their values. */
function strokes(pairs: readonly Pair[], of: 'before' | 'after', role: Role, aside: number): Mark {
  const all = pairs.flatMap(({ [of]: { bounds } }, at) =>
    bounds ? [{ at, low: bounds.lower, high: bounds.upper, aside }] : [],
  );
  return intervals(all, 'x', role);
}
