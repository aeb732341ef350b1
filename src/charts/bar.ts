import { z } from 'zod';
import type { Ranked } from '../figures/rank.ts';
import type { Area } from '../newsroom/area.ts';
import { breaksSeries } from '../tables/status.ts';
import { type BarRow, barPicture, type Reference } from './barRows.ts';
import type { ChartContext } from './chart.ts';
import { columnSet, columnSetTable, namedValue } from './columnSet.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import { type Comparison, chosenAreas, compare, comparisonAlt, comparisonTable } from './ranking.ts';
import { areaAt } from './references.ts';
import { cellAt } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { chartType, type Sketch } from './type.ts';
import { inFull } from './words.ts';

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
  const reference = settings.reference
    ? referenceOf(areaAt(settings.reference, context), comparison, context)
    : null;
  const rows = comparison.ranked.map((one) => rowOf(one, comparison, highlight, context));
  const { language } = context;
  const alt = comparisonAlt('bar', comparison, highlight, language);
  return {
    alt,
    description: inFull([
      ...alt.map(([wording = '']) => wording),
      reference ? language.charts.says(reference.name, reference.text) : '',
    ]),
    data: comparisonTable(comparison, language),
    notes: [
      ...comparisonNotes(comparison, comparison.period, language),
      ...cellNotes(comparison.of, comparison.ranked, comparison.period, language),
    ],
    column,
    picture: (form) => barPicture(rows, form, reference),
  };
}

function rowOf(ranked: Ranked, { of }: Comparison, highlight: Area, { language }: ChartContext): BarRow {
  return {
    name: ranked.area.name,
    value: ranked.point.value,
    text: language.numbers.label(ranked.point.value, of.column),
    highlighted: ranked.area.code === highlight.code,
    apart: breaksSeries(ranked.point),
  };
}

function referenceOf(area: Area, { of, period }: Comparison, { language }: ChartContext): Reference | null {
  const { value } = cellAt(of, area, period);
  return value === null ? null : { name: area.name, value, text: language.numbers.label(value, of.column) };
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
  const { language } = context;
  const { charts } = language;
  const values = set.cells.map((cell) => namedValue(cell, language));
  const start = charts.starts.columns(set.area, set.period);
  const full = charts.says(start, charts.listed(values));
  return {
    alt: [[full, charts.listedEnds(start, values)]],
    description: full,
    data: columnSetTable(set, language),
    notes: set.notes,
    column: columns[0] ?? '',
    picture: (form) => barPicture(rows, form),
  };
}
