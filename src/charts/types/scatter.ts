import { greatest, least } from 'd3';
import { z } from 'zod';
import type { Ranked } from '../../figures/rank.ts';
import type { Series } from '../../figures/series.ts';
import { addsUp } from '../../tables/column.ts';
import { values } from '../axes/values.ts';
import { crossed } from '../crossed.ts';
import { byRow } from '../dataTable.ts';
import { logProblems, scaleSetting } from '../logScale.ts';
import { dots } from '../marks/line.ts';
import { levelRule, uprightRule } from '../marks/rule.ts';
import { type Text, texts } from '../marks/text.ts';
import { endOf } from '../ranking.ts';
import { rulesOf } from '../referenceLines.ts';
import { areaAt, type ColumnOf } from '../references.ts';
import { areaRef, areaRefs, columnRefs, common, manyAreas, once } from '../settings.ts';
import { shownOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';

const schema = z.strictObject({ ...common, ...manyAreas, ...once }).extend({
  columns: columnRefs.max(2, 'two columns: from left to right, and from the bottom up'),
  areas: areaRefs.optional(),
  reference: areaRef.optional(),
  scale: scaleSetting,
});

/** Fewer dots show no pattern that their values in a table would not. */
const LEAST = 5;

/** Two columns of many areas at one period, a dot for each area. */
export const scatter = chartType({
  schema,
  fits: ({ rates, areas, kind }) =>
    areas >= 8 &&
    rates.length >= 2 && {
      score: 56,
      why: `two columns of ${areas} areas`,
      settings: { columns: rates.slice(0, 2), kind },
    },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    const { columns, period, ranks, comparisons } = crossed(settings, LEAST, context);
    const [across, up] = columns as [ColumnOf, ColumnOf];
    const series = ranks.flat().map((one): Series => ({ ...one.series, points: [one.point] }));
    const log = settings.scale === 'log';
    if (log) refuseIf(logProblems(series));
    const all = dotsOf(ranks);
    const { code } = areaAt(settings.highlight ?? 'area', context);
    const own = all.find(({ area }) => area.code === code);
    const lines = settings.reference ? [{ value: settings.reference }] : [];
    const [upright = [], level = []] = comparisons.map((one) => {
      // A total of the areas lies far from all of them.
      const far = addsUp(one.of.column) ? 2 * (one.ranked[0]?.point.value ?? 0) : Number.POSITIVE_INFINITY;
      return rulesOf(lines, one, context).filter(({ value }) => value <= far);
    });
    const shown = shownOf(
      series,
      undefined,
      comparisons.flatMap(({ aside }) => aside),
    );
    const told = [
      charts.sentences([charts.starts.scatter(across.column, up.column, period, all.length)]),
      own ? charts.both(own.area, own.x, across.column, own.y, up.column) : '',
      ...ranks.map((ranked, index) => {
        const [first, last] = [ranked[0], ranked.at(-1)] as [Ranked, Ranked];
        return charts.spread((columns[index] ?? across).column, endOf(last, ranked), endOf(first, ranked));
      }),
    ];
    const axis = ({ column }: ColumnOf) => values(column, { zero: false, log, name: charts.axis(column) });
    return {
      shown,
      alt: told.map((sentence) => [sentence]),
      also: [...upright, ...level].map(({ said }) => said),
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

function dotsOf([across = [], up = []]: readonly (readonly Ranked[])[]) {
  const ups = new Map(up.map(({ area, point }) => [area, point.value]));
  return across.map(({ area, point }) => ({ area, x: point.value, y: ups.get(area) ?? 0 }));
}

type Dot = ReturnType<typeof dotsOf>[number];

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
