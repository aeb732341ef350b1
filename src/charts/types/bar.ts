import { z } from 'zod';
import { breaksSeries, type Status } from '../../tables/status.ts';
import type { Bounds } from '../../tables/table.ts';
import { type Row, rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import { certaintyNotes, intervalsOf } from '../certainty.ts';
import type { ChartContext } from '../chart.ts';
import { columnSet, columnSetTable, namedValue } from '../columnSet.ts';
import { barScale } from '../logScale.ts';
import { type Bar, bars } from '../marks/bars.ts';
import { type Rule, uprightRule } from '../marks/rule.ts';
import { drawPlot } from '../plot.ts';
import { chosenAreas, compare, tellComparison } from '../ranking.ts';
import { type ReferenceLine, referenceLineSetting, rulesOf } from '../referenceLines.ts';
import { areaAt, type ColumnOf } from '../references.ts';
import {
  areaRef,
  areaRefs,
  columnRef,
  columnRefs,
  common,
  oneOrMoreColumns,
  periodRef,
} from '../settings.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { chartType, refuse, type Sketch } from '../type.ts';

const schema = z
  .strictObject({
    ...common,
    column: columnRef.optional(),
    columns: columnRefs.optional(),
    kind: z.string().min(1).optional(),
    areas: areaRefs.min(2, 'at least two areas').optional(),
    area: areaRef.optional(),
    period: periodRef.optional(),
    highlight: areaRef.default('area'),
    reference: areaRef.optional(),
    lines: referenceLineSetting,
    baseline: areaRef.optional(),
    scale: barScale,
    ...shortening,
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** One column of many areas, ranked; or several columns of one area, in the order given. */
export const bar = chartType({
  schema,
  fits({ ref, areas, kind, isRate, hasNation }) {
    if (areas < 2) return null;
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
  draw: (settings, context) =>
    settings.columns ? drawColumns(settings, settings.columns, context) : drawAreas(settings, context),
});

function drawAreas(settings: Settings, context: ChartContext): Sketch {
  const { language } = context;
  const { charts } = language;
  const chosen = chosenAreas(settings, context);
  const comparison = compare({ column: settings.column ?? '', period: settings.period, ...chosen }, context);
  const { of, ranked } = comparison;
  const highlight = areaAt(settings.highlight, context);
  const [base] = settings.baseline ? rulesOf([{ value: settings.baseline }], comparison, context) : [];
  const rules = [...(base ? [base] : []), ...rulesOf(linesOf(settings), comparison, context)];
  const told = tellComparison('bar', comparison, highlight, language);
  const kept = shortened(ranked, settings, highlight);
  const shown = kept.map(({ area, point, omitted }): Shown => {
    const row = { name: area.name, main: area.code === highlight.code, ...point, of };
    return omitted > 0 ? { ...row, rule: charts.omitted(omitted) } : row;
  });
  const baseNotes =
    base && settings.baseline
      ? [
          charts.notes.baseline(
            areaAt(settings.baseline, context),
            language.numbers.label(base.value, of.column),
          ),
        ]
      : [];
  return {
    ...told,
    description: [told.description, ...rules.map(({ said }) => said)].join(' '),
    notes: [
      ...baseNotes,
      ...shorteningNotes(ranked, kept, settings, language),
      ...certaintyNotes([{ column: of.column, points: kept.map(({ point }) => point) }], 'strokes', language),
      ...told.notes,
    ],
    picture: picture(shown, rules, base?.value, context),
  };
}

/** `reference: nation` is short for a line at that area's value; bars that begin there have it already. */
function linesOf({ reference, lines = [], baseline }: Settings): ReferenceLine[] {
  return [...(reference && reference !== baseline ? [{ value: reference }] : []), ...lines];
}

function drawColumns(settings: Settings, columns: readonly string[], context: ChartContext): Sketch {
  for (const key of ['top', 'bottom', 'baseline', 'reference', 'lines'] as const) {
    if (settings[key] === undefined) continue;
    const mend = `leave ${key} out, or draw one column`;
    refuse({ key, what: `${key} with several columns`, expected: 'one column of many areas', mend });
  }
  const set = columnSet({ columns, area: settings.area, period: settings.period }, context);
  const { language } = context;
  const { charts } = language;
  const named = set.cells.map((cell) => namedValue(cell, language));
  const start = charts.starts.columns(set.area, set.period);
  const full = charts.says(start, charts.listed(named));
  const shown = set.cells.map((cell): Shown => ({ name: cell.column.title, main: false, ...cell, of: cell }));
  const estimates = set.cells.map((cell) => ({ column: cell.column, points: [cell] }));
  return {
    alt: [[full, charts.listedEnds(start, named)]],
    description: full,
    data: columnSetTable(set, language),
    notes: [...certaintyNotes(estimates, 'strokes', language), ...set.notes],
    column: columns[0] ?? '',
    picture: picture(shown, [], undefined, context),
  };
}

interface Shown extends Row {
  readonly value: number | null;
  readonly bounds?: Bounds | undefined;
  readonly status: readonly Status[];
  readonly text?: string;
  readonly of: Pick<ColumnOf, 'column'>;
}

/** Bars from the top down in the order given. @param base where they begin; zero, unless it is given */
function picture(
  shown: readonly Shown[],
  rules: readonly Rule[],
  base: number | undefined,
  { language }: ChartContext,
): Sketch['picture'] {
  const tight = shown.length > 12;
  const size = tight ? { thickness: 13, gap: 6 } : { thickness: 20, gap: 10 };
  const all = shown.map(
    (one, row): Bar => ({
      row,
      value: one.value,
      text: one.text ?? language.numbers.label(one.value ?? 0, one.of.column),
      role: one.main ? 'highlight' : 'context',
      bold: one.main ?? false,
      apart: breaksSeries(one),
      bounds: one.bounds,
    }),
  );
  const [first] = shown;
  if (!first) throw new RangeError('bars of nothing');
  const lines = rules.map(({ value }) => value);
  const marks = [
    bars(all, { thickness: size.thickness, lines, ...(base !== undefined && { base }) }),
    intervalsOf(
      shown.map((one, at) => ({ ...one, at })),
      'x',
    ),
    ...rules.map(uprightRule),
  ];
  const axis = values(first.of.column, { ticks: 'none', zero: base === undefined });
  const plot = { x: axis, y: rows(shown, size), marks };
  return (form) => drawPlot(plot, form);
}
