import { z } from 'zod';
import type { Role } from '../../newsroom/palette.ts';
import type { NamedValue } from '../../words/facts.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { ChartContext, ChartProblem } from '../chart.ts';
import { type ColumnCell, columnSet, columnSetTable, namedValue } from '../columnSet.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import { filled, label, outlined, stroked } from '../paint.ts';
import { columnAt } from '../references.ts';
import { areaRef, columnRefs, common, periodRef } from '../settings.ts';
import { element, join, type Markup, NOTHING, round } from '../svg.ts';
import { chartType, type Picture, refuseIf } from '../type.ts';
import { inFull } from '../words.ts';

const schema = z.strictObject({
  ...common,
  columns: columnRefs.max(5),
  area: areaRef.optional(),
  period: periodRef.optional(),
  labels: z.array(z.string().min(1)).optional(),
});

type Settings = z.output<typeof schema>;

interface Part {
  readonly cell: ColumnCell;
  /** What stands after a number: `prosecuted`. */
  readonly words: NamedValue;
}

/** A whole, a part of it, and a part of that: bars that share one beginning and one scale. */
export const nested = chartType({
  schema,
  draw(settings, context) {
    refuseIf(chainProblems(settings, context));
    const set = columnSet(settings, context);
    refuseIf(sizeProblems(set.cells));
    const { language } = context;
    const { charts } = language;
    const parts = set.cells.map((cell, index): Part => {
      return { cell, words: namedValue(cell, language, settings.labels?.[index]) };
    });
    const words = parts.map((part) => part.words);
    const start = charts.starts.nested(set.area, set.period);
    const full = charts.says(start, charts.parts(words, false));
    return {
      alt: [[full, charts.says(start, charts.parts(words, true))]],
      description: inFull([full, charts.partsExplained]),
      data: columnSetTable(set, language),
      notes: set.notes,
      column: settings.columns[0] ?? '',
      picture: (form) => draw(parts, form),
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
  if (labels && labels.length !== columns.length) {
    problems.push({
      key: 'labels',
      what: `labels for other columns: ${labels.length} labels, ${columns.length} columns`,
      expected: 'a label for each column',
    });
  }
  return problems;
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

function draw(parts: readonly Part[], form: Form): Picture {
  const whole = Math.max(...parts.map(({ cell }) => cell.value ?? 0));
  const wide = form.name === 'wide';
  const thickness = wide ? 34 : 28;
  const number = form.size * 1.5;
  let y = 0;
  const rows = parts.map((part, index) => {
    const width = whole === 0 ? 0 : ((part.cell.value ?? 0) / whole) * form.width;
    const texts = labelOf(part, y + number, number, form);
    const labelTop = y;
    const top = y + number + 6 + texts.extra;
    y = top + (part.cell.value === null ? 10 : thickness + 16);
    const role = roleOf(index, parts.length);
    return { part, width, top, labelTop, labelEnd: texts.end, text: texts.markup, role };
  });
  const body = rows.flatMap((row, index) => {
    const before = rows.slice(0, index).findLast(({ part }) => part.cell.value !== null);
    const track = before ? before.width : row.width;
    return [
      row.part.cell.value === null ? NOTHING : ghost(row.top, track, row.width, thickness),
      before && row.part.cell.value !== null
        ? guide(row.width, before.top + thickness, row.width > row.labelEnd ? row.top : row.labelTop)
        : NOTHING,
      row.width > 0
        ? element('rect', { x: 0, y: row.top, width: row.width, height: thickness, ...filled(row.role) })
        : NOTHING,
      row.text,
    ];
  });
  return { height: y - 12, body };
}

interface LabelText {
  readonly markup: Markup;
  /** Height of the lines after the first. */
  readonly extra: number;
  /** Where the longest line ends, so that nothing is drawn across it. */
  readonly end: number;
}

/** The number large, then its noun; on further lines where it is long. */
function labelOf(part: Part, baseline: number, size: number, form: Form): LabelText {
  const { cell, words } = part;
  if (cell.value === null) {
    const text = form.language.charts.parts([words], true);
    return { markup: label(text, 0, baseline, { role: 'muted' }), extra: 0, end: textWidth(text, form.size) };
  }
  const indent = textWidth(cell.text, size, true) + 8;
  const lines = wrapText(words.name, form.width - indent, form.size);
  const markup = join([
    label(cell.text, 0, baseline, { bold: true, halo: true, size }),
    ...lines.map((line, index) => label(line, indent, baseline + index * form.leading, { halo: true })),
  ]);
  const end = indent + Math.max(0, ...lines.map((line) => textWidth(line, form.size)));
  return { markup, extra: (lines.length - 1) * form.leading, end: end + 4 };
}

/** What the whole had and the part lacks. */
function ghost(top: number, whole: number, part: number, thickness: number): Markup {
  if (whole <= part) return NOTHING;
  return element('rect', {
    x: part,
    y: top,
    width: whole - part,
    height: thickness,
    ...outlined('track', 'axis', 0.8),
  });
}

/** From the bar above down to the end of its part. */
function guide(x: number, from: number, to: number): Markup {
  const d = `M${round(Math.max(x - 0.5, 0.5))} ${round(from)}V${round(to)}`;
  return element('path', { d, ...stroked('axis'), 'stroke-dasharray': '2 3' });
}
