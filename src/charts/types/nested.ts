import { z } from 'zod';
import type { Role } from '../../newsroom/palette.ts';
import type { NamedValue } from '../../words/facts.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { Language } from '../../words/language.ts';
import { type Caption, captions } from '../axes/captions.ts';
import { values } from '../axes/values.ts';
import type { ChartContext, ChartProblem } from '../chart.ts';
import { type ColumnCell, columnSet, columnSetTable, labelProblems, namedValue } from '../columnSet.ts';
import type { Form } from '../form.ts';
import { drops, type Guide } from '../marks/drops.ts';
import { type Segment, segments } from '../marks/segments.ts';
import { drawPlot, type Plot } from '../plot.ts';
import { columnAt } from '../references.ts';
import { areaRef, columnRefs, common, periodRef } from '../settings.ts';
import { chartType, refuseIf } from '../type.ts';
import { inFull } from '../words.ts';

const schema = z.strictObject({
  ...common,
  columns: columnRefs.max(5),
  area: areaRef.optional(),
  period: periodRef.optional(),
  labels: z.array(z.string().min(1)).optional(),
});

type Settings = z.output<typeof schema>;

/** A whole, a part of it, and a part of that: bars that share one beginning and one scale. */
export const nested = chartType({
  schema,
  fits: ({ chain }) =>
    chain.length < 2
      ? null
      : { score: 72, why: 'a whole and its part, on one scale', settings: { columns: chain.slice(0, 5) } },
  draw(settings, context) {
    refuseIf(chainProblems(settings, context));
    const set = columnSet(settings, context);
    refuseIf(sizeProblems(set.cells));
    const { language } = context;
    const { charts } = language;
    const words = set.cells.map((cell, index) => namedValue(cell, language, settings.labels?.[index]));
    const start = charts.starts.nested(set.area, set.period);
    const full = charts.says(start, charts.parts(words, false));
    return {
      alt: [[full, charts.says(start, charts.parts(words, true))]],
      description: inFull([full, charts.partsExplained]),
      data: columnSetTable(set, language),
      notes: set.notes,
      column: settings.columns[0] ?? '',
      picture: (form) => drawPlot(plotOf(set.cells, words, form, language), form),
    };
  },
});

/** Each column must say that it is a part of the one before; labels must match the columns. */
function chainProblems({ columns, labels }: Settings, context: ChartContext): ChartProblem[] {
  const all = columns.map((ref) => columnAt(ref, context).column);
  const problems: ChartProblem[] = all.slice(1).flatMap((column, index) => {
    const whole = all[index]?.name;
    if (column.partOf === whole) return [];
    return [
      {
        key: 'columns',
        what: `not a part of ${whole}: ${column.name}`,
        expected: `a column whose recipe says partOf: ${whole}`,
        mend: 'draw bars instead, or say in the recipe what the column is a part of',
      },
    ];
  });
  return [...problems, ...labelProblems(labels, columns)];
}

function sizeProblems(cells: readonly ColumnCell[]): ChartProblem[] {
  const known = cells.filter((cell) => cell.value !== null);
  return known.flatMap(({ column, value, text }, index) => {
    const whole = known[index - 1];
    if ((value ?? 0) < 0) return [{ key: 'columns', what: `a negative part: ${column.name} ${text}` }];
    if (!whole || (value ?? 0) <= (whole.value ?? 0)) return [];
    return [
      {
        key: 'columns',
        what: `a part bigger than its whole: ${column.name} ${text}, ${whole.column.name} ${whole.text}`,
        expected: `at most ${inEnglish.numbers.label(whole.value ?? 0, whole.column)}`,
      },
    ];
  });
}

/** The last part is what the chart leads to, and has the highlight. */
function roleOf(index: number, count: number): Role {
  if (index === count - 1) return 'highlight';
  return index === 0 ? 'context' : 'series-2';
}

/** Each bar lies on the length of the one before it, with a line down from its end. */
function plotOf(
  cells: readonly ColumnCell[],
  words: readonly NamedValue[],
  form: Form,
  { charts }: Language,
): Plot {
  const thickness = form.plot * 0.12;
  const rows = cells.map(({ value, text }, index): Caption => {
    const { name } = words[index] as NamedValue;
    if (value === null)
      return { number: '', beside: charts.parts(words.slice(index, index + 1), true), height: 0 };
    return { number: text, beside: name, height: thickness };
  });
  const known = cells.flatMap(({ value }, row) => (value === null ? [] : [{ row, value }]));
  const bars = known.map(({ row, value }, index): Segment => {
    const whole = known[index - 1]?.value ?? value;
    return { row, from: 0, to: value, track: whole, role: roleOf(row, cells.length), text: '' };
  });
  const guides = known
    .slice(1)
    .map(({ row, value }, index): Guide => ({ x: value, from: known[index]?.row ?? 0, to: row }));
  return {
    x: values((cells[0] as ColumnCell).column, { ticks: 'none', zero: false }),
    y: captions(rows),
    marks: [drops(guides, thickness), segments(bars, thickness)],
  };
}
