import { z } from 'zod';
import { formatLabel } from '../figures/format.ts';
import type { Ranked } from '../figures/rank.ts';
import type { Area } from '../newsroom/area.ts';
import { periodText } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import { type BarRow, barPicture, type Reference } from './barRows.ts';
import type { ChartContext } from './chart.ts';
import { columnSet, columnSetTable } from './columnSet.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import {
  type Comparison,
  chosenAreas,
  compare,
  comparisonAlt,
  comparisonTable,
  comparisonText,
} from './ranking.ts';
import { areaAt } from './references.ts';
import { cellAt } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { chartType, type Sketch } from './type.ts';
import { areaText, lowerFirst } from './words.ts';

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
  draw: (settings, context) =>
    settings.columns ? drawColumns(settings, settings.columns, context) : drawAreas(settings, context),
});

function drawAreas(settings: Settings, context: ChartContext): Sketch {
  const column = settings.column ?? '';
  const named = settings.areas?.map((name) => areaAt(name, context));
  const chosen = chosenAreas({ kind: settings.kind, areas: named }, context);
  const comparison = compare({ column, period: settings.period, ...chosen }, context);
  const highlight = areaAt(settings.highlight, context);
  const reference = settings.reference ? referenceOf(areaAt(settings.reference, context), comparison) : null;
  const rows = comparison.ranked.map((one) => rowOf(one, comparison, highlight));
  const alt = comparisonAlt(
    `Bar chart of ${comparisonText(comparison)}`,
    comparison,
    highlight,
    context.profile,
  );
  return {
    alt,
    description: [
      ...alt.map((wordings) => wordings[0]),
      reference ? `${reference.name}: ${reference.text}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    data: comparisonTable(comparison),
    notes: [
      ...comparisonNotes(comparison, comparison.period),
      ...cellNotes(comparison.of, comparison.ranked, comparison.period),
    ],
    column,
    picture: (form) => barPicture(rows, form, reference),
  };
}

function rowOf(ranked: Ranked, { of }: Comparison, highlight: Area): BarRow {
  return {
    name: ranked.area.name,
    value: ranked.point.value,
    text: formatLabel(ranked.point.value, of.column),
    highlighted: ranked.area.code === highlight.code,
    apart: breaksSeries(ranked.point),
  };
}

function referenceOf(area: Area, { of, period }: Comparison): Reference | null {
  const { value } = cellAt(of, area, period);
  return value === null ? null : { name: area.name, value, text: formatLabel(value, of.column) };
}

function drawColumns(settings: Settings, columns: readonly string[], context: ChartContext): Sketch {
  const set = columnSet({ columns, area: settings.area, period: settings.period }, context);
  const rows = set.cells.map(({ column, value, status, text }) => ({
    name: column.title,
    value,
    text,
    highlighted: false,
    apart: breaksSeries({ status }),
  }));
  const values = set.cells.map(({ column, said }) => `${lowerFirst(column.title)} ${said}`);
  const start = `Bar chart, ${areaText(set.area)}, ${periodText(set.period)}`;
  return {
    alt: [
      [
        `${start}: ${values.join('; ')}.`,
        `${start}, ${values.length} bars: ${values[0]}, to ${values.at(-1)}.`,
      ],
    ],
    description: `${start}: ${values.join('; ')}.`,
    data: columnSetTable(set),
    notes: set.notes,
    column: columns[0] ?? '',
    picture: (form) => barPicture(rows, form),
  };
}
