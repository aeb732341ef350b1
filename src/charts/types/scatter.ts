import { z } from 'zod';
import { inEnglish } from '../../words/inEnglish.ts';
import {
  type AreaPoint,
  LEAST,
  latestOf,
  pointNotes,
  pointsAt,
  pointsTable,
  tellPoints,
  tooFewPoints,
  wholeProblems,
} from '../areaPoints.ts';
import { values } from '../axes/values.ts';
import { logProblem, scaleSetting } from '../logScale.ts';
import type { Mark } from '../mark.ts';
import { dots } from '../marks/dots.ts';
import { levelRule, uprightRule } from '../marks/rule.ts';
import { type Text, texts } from '../marks/text.ts';
import { drawPlot } from '../plot.ts';
import { chosenAreas, compare } from '../ranking.ts';
import { rulesOf } from '../referenceLines.ts';
import { areaAt, type ColumnOf, columnAt, periodAt } from '../references.ts';
import { areaRef, areaRefs, columnRefs, common, periodRef } from '../settings.ts';
import { chartType, refuse, refuseIf } from '../type.ts';
import { inFull } from '../words.ts';

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

/** Two columns of many areas at one period, a dot for each area. */
export const scatter = chartType({
  schema,
  fits: ({ rates, areas, kind }) =>
    areas < 8 || rates.length < 2
      ? null
      : { score: 56, why: `two columns of ${areas} areas`, settings: { columns: rates.slice(0, 2), kind } },
  draw(settings, context) {
    const { language } = context;
    const [across, up] = settings.columns.map((ref) => columnAt(ref, context)) as [ColumnOf, ColumnOf];
    refuseIf(wholeProblems(across, up));
    const { areas, key } = chosenAreas(settings, context);
    const period = settings.period ? periodAt(settings.period, across.table) : latestOf(across, up, areas);
    const points = period ? pointsAt(across, up, areas, period) : [];
    if (!period || points.length < LEAST) refuse(tooFewPoints(key, points.length));
    const log = settings.scale === 'log';
    const low = points.find(({ x, y }) => Math.min(x.value, y.value) <= 0);
    if (log && low) refuse(logProblem(inEnglish.places.the(low.area)));
    const highlight = areaAt(settings.highlight, context);
    const own = points.find(({ area }) => area.code === highlight.code);
    const comparisons = settings.columns.map((column) =>
      compare({ column, period: period.id, areas, key }, context),
    );
    const lines = settings.reference ? [{ value: settings.reference }] : [];
    const rules = comparisons.map((one) => rulesOf(lines, one, context));
    const marks: Mark[] = [
      ...(rules[0] ?? []).map(uprightRule),
      ...(rules[1] ?? []).map(levelRule),
      dots(points.filter((one) => one !== own).map(atOf), 'context'),
      ...(own ? [dots([atOf(own)], 'highlight', 6.5)] : []),
      texts(namesOf(points, own)),
      spots(points),
    ];
    const start = language.charts.starts.scatter(across.column, up.column, period, points.length);
    const told = tellPoints(points, own, [across, up], start, language);
    return {
      alt: told.map((sentence) => [sentence]),
      description: inFull([...told, ...rules.flat().map(({ said }) => said)]),
      data: pointsTable(points, [across, up], language),
      notes: [
        ...(log ? [language.charts.notes.logarithmic] : []),
        ...pointNotes(points, comparisons, language),
      ],
      column: settings.columns[0] ?? '',
      picture: (form) =>
        drawPlot(
          {
            x: values(across.column, { zero: false, log, name: language.charts.axis(across.column) }),
            y: values(up.column, { zero: false, log, name: language.charts.axis(up.column) }),
            marks,
          },
          form,
        ),
    };
  },
});

function atOf({ x, y }: AreaPoint) {
  return { x: x.value, y: y.value };
}

/** The highlighted area, and those at the four ends. */
function namesOf(points: readonly AreaPoint[], own: AreaPoint | undefined): Text[] {
  const by = (side: 'x' | 'y') => points.toSorted((a, b) => a[side].value - b[side].value);
  const ends = [by('x').at(-1), by('y').at(-1), by('x')[0], by('y')[0]];
  const others = [...new Set(ends)].flatMap((end) => (end && end !== own ? [end] : []));
  return [
    ...(own
      ? [
          {
            ...atOf(own),
            text: own.area.name,
            role: 'highlight',
            bold: true,
            rank: 5,
            keep: 'must',
            distance: 10,
          } as const,
        ]
      : []),
    ...others.map((one, index): Text => ({ ...atOf(one), text: one.area.name, rank: 4 - index })),
  ];
}

function spots(points: readonly AreaPoint[]): Mark {
  return {
    draw: ({ x, y }) => ({
      spots: points.map((one) => ({ row: one.area.name, x: x(one.x.value), y: y(one.y.value) })),
    }),
  };
}
