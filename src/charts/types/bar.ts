import { z } from 'zod';
import { breaksSeries, type Status } from '../../tables/status.ts';
import { type Row, rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import type { ChartContext } from '../chart.ts';
import { columnSet, columnSetTable, namedValue } from '../columnSet.ts';
import { type Bar, bars } from '../marks/bars.ts';
import { type Rule, uprightRule } from '../marks/rule.ts';
import { drawPlot } from '../plot.ts';
import { type Comparison, chosenAreas, compare, tellComparison } from '../ranking.ts';
import { areaAt, type ColumnOf } from '../references.ts';
import { cellAt } from '../rows.ts';
import {
  areaRef,
  areaRefs,
  columnRef,
  columnRefs,
  common,
  oneOrMoreColumns,
  periodRef,
} from '../settings.ts';
import { chartType, type Sketch } from '../type.ts';

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
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** One column of many areas, ranked; or several columns of one area, in the order given. */
export const bar = chartType({
  schema,
  fits: ({ ref, areas, kind, isRate, hasNation }) =>
    areas < 2 || areas > 45
      ? null
      : {
          score: isRate ? 80 : 60,
          why: `${areas} areas in order${isRate ? '' : ', though large ones lead'}`,
          settings: { column: ref, kind, ...(isRate && hasNation && { reference: 'nation' }) },
        },
  draw: (settings, context) =>
    settings.columns ? drawColumns(settings, settings.columns, context) : drawAreas(settings, context),
});

function drawAreas(settings: Settings, context: ChartContext): Sketch {
  const { language } = context;
  const named = settings.areas?.map((name) => areaAt(name, context));
  const chosen = chosenAreas({ kind: settings.kind, areas: named }, context);
  const comparison = compare({ column: settings.column ?? '', period: settings.period, ...chosen }, context);
  const highlight = areaAt(settings.highlight, context);
  const rule = settings.reference ? ruleOf(settings.reference, comparison, context) : null;
  const told = tellComparison('bar', comparison, highlight, language);
  const compared = rule ? [`${language.charts.says(rule.area, rule.label)}`] : [];
  const shown = comparison.ranked.map(({ area, point }): Shown => {
    return { name: area.name, main: area.code === highlight.code, ...point, of: comparison.of };
  });
  return {
    ...told,
    description: [told.description, ...compared].join(' '),
    picture: picture(shown, rule && { value: rule.value, text: `${rule.area} ${rule.label}` }, context),
  };
}

function ruleOf(name: string, { of, period }: Comparison, context: ChartContext) {
  const area = areaAt(name, context);
  const { value } = cellAt(of, area, period);
  const { numbers } = context.language;
  return value === null ? null : { area: area.name, value, label: numbers.label(value, of.column) };
}

function drawColumns(settings: Settings, columns: readonly string[], context: ChartContext): Sketch {
  const set = columnSet({ columns, area: settings.area, period: settings.period }, context);
  const { language } = context;
  const { charts } = language;
  const named = set.cells.map((cell) => namedValue(cell, language));
  const start = charts.starts.columns(set.area, set.period);
  const full = charts.says(start, charts.listed(named));
  const shown = set.cells.map((cell): Shown => ({ name: cell.column.title, main: false, ...cell, of: cell }));
  return {
    alt: [[full, charts.listedEnds(start, named)]],
    description: full,
    data: columnSetTable(set, language),
    notes: set.notes,
    column: columns[0] ?? '',
    picture: picture(shown, null, context),
  };
}

interface Shown extends Row {
  readonly value: number | null;
  readonly status: readonly Status[];
  readonly text?: string;
  readonly of: Pick<ColumnOf, 'column'>;
}

/** Bars from the top down in the order given. */
function picture(shown: readonly Shown[], rule: Rule | null, { language }: ChartContext): Sketch['picture'] {
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
    }),
  );
  const [first] = shown;
  if (!first) throw new RangeError('bars of nothing');
  const marks = [
    bars(all, { thickness: size.thickness, line: rule?.value }),
    ...(rule ? [uprightRule({ ...rule, role: 'series-2' })] : []),
  ];
  const plot = { x: values(first.of.column, { ticks: 'none' }), y: rows(shown, size), marks };
  return (form) => drawPlot(plot, form);
}
