import { z } from 'zod';
import type { Point } from '../../figures/series.ts';
import { barPlot } from '../barPlot.ts';
import type { ChartContext } from '../chart.ts';
import { columnsAt } from '../columnsAt.ts';
import { byRow } from '../dataTable.ts';
import { uprightRule } from '../marks/rule.ts';
import { compare, tellRanking } from '../ranking.ts';
import { type ReferenceLine, referenceLineSetting, rulesOf } from '../referenceLines.ts';
import { areaAt } from '../references.ts';
import { areaRef, columnOrColumns, common, manyAreas, once, oneOrMoreColumns } from '../settings.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { chartType, type Sketch } from '../type.ts';
import { loneColumnProblems, refuseIf } from '../wants.ts';

const schema = z
  .strictObject({ ...common, ...columnOrColumns, ...manyAreas, ...once, ...shortening })
  .extend({
    reference: areaRef.optional(),
    lines: referenceLineSetting,
    baseline: areaRef.optional(),
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** Of bars that nothing stands out from: they are no background. */
const ALONE = 'series-2' as const;

/** One column of many areas, ranked; or several columns of one area, in the order given. */
export const bar = chartType({
  schema,
  fits({ ref, areas, kind, isRate, hasNation }) {
    if (areas < 2) return false;
    const order = areas > 20 ? `the highest and lowest of ${areas} areas` : `${areas} areas in order`;
    return {
      score: isRate ? 80 : 60,
      why: isRate ? order : `${order}, though large ones lead`,
      settings: {
        ...{ column: ref, kind },
        ...(isRate && hasNation && { reference: 'nation' }),
        ...(areas > 20 && { top: 5, bottom: 5 }),
      },
    };
  },
  draw: (settings, context) => (settings.columns ? ofColumns(settings, context) : ofAreas(settings, context)),
});

function ofAreas(settings: Settings, context: ChartContext): Sketch {
  const { language } = context;
  const { charts, numbers } = language;
  const comparison = compare(settings, context);
  const { of, ranked, highlight } = comparison;
  const [base] = settings.baseline ? rulesOf([{ value: settings.baseline }], comparison, context) : [];
  const rules = [...(base ? [base] : []), ...rulesOf(linesOf(settings), comparison, context)];
  const kept = shortened(ranked, settings, highlight);
  const isPlain = rules.length === 0 && !comparison.areas.some(({ code }) => code === highlight.code);
  const all = kept.map(({ area, point, omitted }) => ({
    ...{ name: area.name, main: area.code === highlight.code, point, column: of.column },
    ...(isPlain && { role: ALONE }),
    ...(omitted > 0 && { rule: charts.omitted(omitted) }),
  }));
  const plot = barPlot(all, language, base?.value);
  return {
    ...tellRanking(charts.starts.bar, comparison, language),
    certainty: 'strokes',
    also: rules.map(({ said }) => said),
    notes: [
      ...(base && settings.baseline
        ? [charts.notes.baseline(areaAt(settings.baseline, context), numbers.label(base.value, of.column))]
        : []),
      ...shorteningNotes(ranked, kept, settings, language),
    ],
    picture: { ...plot, marks: [...plot.marks, ...rules.map(uprightRule)] },
  };
}

/** `reference: nation` is short for a line at that area's value; bars that begin there have it already. */
function linesOf({ reference, lines = [], baseline }: Settings): ReferenceLine[] {
  return [...(reference && reference !== baseline ? [{ value: reference }] : []), ...lines];
}

function ofColumns(settings: Settings, context: ChartContext): Sketch {
  refuseIf(loneColumnProblems(settings, ['top', 'bottom', 'baseline', 'reference', 'lines']));
  const { language } = context;
  const { charts } = language;
  const { shown, area, period, named } = columnsAt(settings, 'bars', context);
  const start = charts.starts.columns(area, period);
  const all = shown.series.map(({ column, points: [point] }) => {
    return { name: column.title, point: point as Point, column, role: ALONE };
  });
  return {
    shown,
    certainty: 'strokes',
    alt: [[charts.says(start, charts.listed(named)), charts.listedEnds(start, named)]],
    data: byRow(shown, language),
    picture: barPlot(all, language),
  };
}
