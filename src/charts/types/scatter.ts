import { extent, greatest, least } from 'd3';
import { z } from 'zod';
import { rankedIn } from '../../figures/rank.ts';
import type { KnownPoint, Series } from '../../figures/series.ts';
import type { Area } from '../../newsroom/area.ts';
import type { Period } from '../../tables/period.ts';
import { periodsOf } from '../../tables/schedule.ts';
import { asShown } from '../../words/asShown.ts';
import type { RankingEnd } from '../../words/facts.ts';
import type { Language } from '../../words/language.ts';
import { values } from '../axes/values.ts';
import type { ChartProblem } from '../chart.ts';
import { byRow } from '../dataTable.ts';
import { logProblems, scaleSetting } from '../logScale.ts';
import { dots } from '../marks/line.ts';
import { levelRule, uprightRule } from '../marks/rule.ts';
import { type Text, texts } from '../marks/text.ts';
import { compare } from '../ranking.ts';
import { rulesOf } from '../referenceLines.ts';
import { areaAt, type ColumnOf, periodAt } from '../references.ts';
import { areaRef, areaRefs, columnRefs, common, periodRef } from '../settings.ts';
import { areasCompared, columnsOf, shownOf } from '../shown.ts';
import { chartType, refuse, refuseIf } from '../type.ts';
import { fewer } from '../wants.ts';

const schema = z.strictObject({
  ...common,
  columns: columnRefs.max(2, 'two columns: from left to right, and from the bottom up'),
  kind: z.string().min(1).optional(),
  areas: areaRefs.optional(),
  period: periodRef.optional(),
  highlight: areaRef.default('area'),
  reference: areaRef.optional(),
  scale: scaleSetting,
});

/** An area by two columns at one period. */
interface Dot {
  readonly area: Area;
  readonly x: number;
  readonly y: number;
  readonly points: readonly [KnownPoint, KnownPoint];
}

/** Fewer dots show no pattern that their values in a table would not. */
const LEAST = 5;

/** Two columns of many areas at one period, a dot for each area. */
export const scatter = chartType({
  schema,
  fits: ({ rates, areas, kind }) =>
    areas < 8 || rates.length < 2
      ? null
      : { score: 56, why: `two columns of ${areas} areas`, settings: { columns: rates.slice(0, 2), kind } },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const [across, up] = columnsOf(settings, context) as [ColumnOf, ColumnOf];
    refuseIf(wholeProblems(across, up));
    const compared = areasCompared(settings, context);
    const { table } = across;
    const dotsAt = (period: Period) => dotsIn(across, up, compared.areas, period);
    const latest = periodsOf(table).findLast((period) => dotsAt(period).length >= LEAST);
    const period = settings.period ? periodAt(settings.period, table) : latest;
    const all = period ? dotsAt(period) : [];
    const about = { chart: 'a scatter plot', noun: 'areas', of: settings.columns.join(', '), ...compared };
    const mend = 'name more areas, or a kind that the table covers; or draw a bar chart of each column';
    const whole = 'comparable areas with reliable values of both columns';
    const few = fewer(all.length, LEAST, { ...about, mend, whole });
    if (!period || few.length > 0) refuse(...few);
    const series = all.flatMap(({ area, points }) =>
      points.map((point, index): Series => ({ ...(index === 0 ? across : up), area, points: [point] })),
    );
    const log = settings.scale === 'log';
    if (log) refuseIf(logProblems(series));
    const { code } = areaAt(settings.highlight, context);
    const own = all.find(({ area }) => area.code === code);
    const lines = settings.reference ? [{ value: settings.reference }] : [];
    const comparisons = settings.columns.map((column) =>
      compare({ column, period: period.id }, context, compared),
    );
    const [level = [], upright = []] = comparisons.map((one) => rulesOf(lines, one, context)).reverse();
    const shown = shownOf(
      series,
      undefined,
      comparisons.flatMap(({ aside }) => aside),
    );
    const start = charts.starts.scatter(across.column, up.column, period, all.length);
    const told = [
      charts.sentences([start]),
      own ? charts.both(own.area, own.x, across.column, own.y, up.column) : '',
      spread(all, 'x', across, language),
      spread(all, 'y', up, language),
    ];
    const axis = ({ column }: ColumnOf) => values(column, { zero: false, log, name: charts.axis(column) });
    return {
      shown,
      alt: told.map((sentence) => [sentence]),
      description: [...told, ...[...upright, ...level].map(({ said }) => said)],
      data: byRow({ ...shown, aside: [] }, language),
      notes: log ? [charts.notes.logarithmic] : [],
      picture: {
        x: axis(across),
        y: axis(up),
        marks: [
          ...upright.map(uprightRule),
          ...level.map(levelRule),
          dots(
            all.filter((one) => one !== own),
            'context',
          ),
          ...(own ? [dots([own], 'highlight', 6.5)] : []),
          texts(namesOf(all, own)),
          {
            draw: ({ x, y }) => ({
              spots: all.map((one) => ({ row: one.area.name, x: x(one.x), y: y(one.y) })),
            }),
          },
        ],
      },
    };
  },
});

/** A part grows with its whole, so the two would seem to be related whatever the figures are. */
function wholeProblems(a: ColumnOf, b: ColumnOf): ChartProblem[] {
  const [part, whole] = a.column.partOf === b.column.name ? [a, b] : [b, a];
  if (part.column.partOf !== whole.column.name) return [];
  const what = `a part against its whole: ${part.column.name}, part of ${whole.column.name}`;
  const expected = 'columns of which neither is part of the other';
  const mend = 'derive a column with the share, or draw type: bars or type: nested';
  return [{ key: 'columns', what, expected, mend }];
}

/** Areas that may be compared and have reliable values of both columns. */
function dotsIn(across: ColumnOf, up: ColumnOf, areas: readonly Area[], period: Period): Dot[] {
  const ups = new Map(rankedIn(up, areas, period).map(({ area, point }) => [area, point]));
  return rankedIn(across, areas, period).flatMap(({ area, point }): Dot[] => {
    const other = ups.get(area);
    return other ? [{ area, x: point.value, y: other.value, points: [point, other] }] : [];
  });
}

/** From the lowest to the highest value of either column, and whose they are. */
function spread(all: readonly Dot[], side: 'x' | 'y', { column }: ColumnOf, { charts }: Language): string {
  const found = all.map((one) => ({ area: one.area, value: asShown(one[side], column) }));
  const end = (value: number): RankingEnd => {
    return { value, areas: found.filter((one) => one.value === value).map(({ area }) => area) };
  };
  const [low, high] = extent(found, ({ value }) => value) as [number, number];
  return charts.spread(column, end(low), end(high));
}

/** The highlighted area, and those of the others at the four ends. */
function namesOf(all: readonly Dot[], own: Dot | undefined): Text[] {
  const others = all.filter((one) => one !== own);
  const [x, y] = [(one: Dot) => one.x, (one: Dot) => one.y];
  const ends = [greatest(others, x), greatest(others, y), least(others, x), least(others, y)];
  const style = { role: 'highlight', bold: true, rank: 5, keep: 'must', distance: 10 } as const;
  return [
    ...(own ? [{ ...own, text: own.area.name, ...style }] : []),
    ...[...new Set(ends)].flatMap((one, index): Text[] =>
      one ? [{ ...one, text: one.area.name, rank: 4 - index }] : [],
    ),
  ];
}
