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
import { type At, dots, line } from '../marks/line.ts';
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
  const end = ({ main, column, area }: Pair, point: KnownPoint, isNamed: boolean): End => {
    const value = language.numbers.label(point.value, column);
    const role = main ? 'highlight' : 'ink';
    return { ...pointOf(point), name: isNamed ? area.name : '', value, bold: main, role };
  };
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
      ends(
        named.map((one) => end(one, one.before, false)),
        'left',
      ),
      ends(named.map((one) => end(one, one.after, true))),
    ],
  };
}

/** The hollow dot is the earlier value; the values stand outside the two, and beyond their intervals. */
function asDots(pairs: readonly Pair[], { periods }: Shown, { numbers, periods: words }: Language): Plot {
  const [{ column }] = pairs as [Pair];
  const labels = pairs.flatMap(({ before, after, main }, y): Text[] => {
    const [low, high] = [before, after].toSorted((a, b) => a.value - b.value) as [KnownPoint, KnownPoint];
    const [left, right] = [low, high].map(({ value }) => numbers.label(value, column));
    const reach = [low, high].flatMap(({ value, bounds }) => [
      value,
      ...(bounds ? [bounds.lower, bounds.upper] : []),
    ]);
    const style = { y, bold: main, keep: 'must', distance: 10 } as const;
    return [
      ...(left === right
        ? []
        : [{ ...style, x: Math.min(...reach), text: left ?? '', sides: ['left'] as const }]),
      { ...style, x: Math.max(...reach), text: right ?? '', sides: ['right'] },
    ];
  });
  const [from = '', to = ''] = periods.map(words.label);
  const isEstimated = column.bounds !== undefined;
  return {
    x: values(column, { ticks: 'none', zero: false }),
    y: rows(
      pairs.map(({ area, main }) => ({ name: area.name, main })),
      { thickness: isEstimated ? 24 : 17, gap: pairs.length > 12 ? 5 : 10 },
    ),
    marks: [
      key([
        { text: from, role: 'muted', shape: 'ring' },
        { text: to, role: 'muted', shape: 'dot' },
      ]),
      strokes(
        pairs.map(({ before }) => before),
        -9,
        'muted',
      ),
      strokes(
        pairs.map(({ after }) => after),
        9,
        'ink',
      ),
      ...pairs.flatMap(({ before, after, main }, y) => {
        const role: Role = main ? 'highlight' : 'axis';
        const [start, end] = [before, after].map(({ value }) => ({ x: value, y })) as [At, At];
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
function strokes(points: readonly KnownPoint[], aside: number, role: Role): Mark {
  const all = points.flatMap(({ bounds }, at) =>
    bounds ? [{ at, low: bounds.lower, high: bounds.upper, aside }] : [],
  );
  return intervals(all, 'x', role);
}
