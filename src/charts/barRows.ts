import { scaleLinear } from 'd3';
import type { Role } from '../newsroom/palette.ts';
import type { Form } from './form.ts';
import { textWidth, widest, wrapText } from './labels.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { element, join, type Markup, NOTHING, round } from './svg.ts';
import type { Picture } from './type.ts';

/** A horizontal bar with its name at the left and its value at its end. */
export interface BarRow {
  readonly name: string;
  /** Null is drawn as its text alone. */
  readonly value: number | null;
  readonly text: string;
  readonly highlighted: boolean;
  /** Not comparable with the others: drawn hollow. */
  readonly apart: boolean;
}

/** A value to compare the bars with: a dashed line from top to bottom. */
export interface Reference {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const MARKER = 13;
const GAP = 6;

interface PlotArea {
  readonly form: Form;
  readonly names: number;
  /** Position of a value. */
  readonly x: (value: number) => number;
  readonly thickness: number;
  /** Position of the reference line, which values avoid. */
  readonly line: number | null;
}

/** Bars from the top down in the order given. Highlighted ones have a bold name and a marker. */
export function barPicture(rows: readonly BarRow[], form: Form, reference: Reference | null = null): Picture {
  const marker = rows.some((row) => row.highlighted) && rows.length > 1 ? MARKER : 0;
  const most = (form.name === 'wide' ? 220 : 136) - marker;
  const lines = rows.map((row) => wrapText(row.name, most, form.size, row.highlighted));
  const names = marker + Math.max(...lines.map((each) => widest(each, form.size, true))) + GAP + 2;
  const tight = rows.length > 12;
  const thickness = tight ? 13 : 20;
  const x = valueScale(rows, reference, names, form);
  const plot = { form, names, x, thickness, line: reference && x(reference.value) };
  const top = reference ? form.leading + 6 : 2;
  let y = top;
  const drawn = rows.map((row, index) => {
    const texts = lines[index] ?? [];
    const height = Math.max(thickness, texts.length * form.leading) + (tight ? 6 : 10);
    const markup = drawRow(row, texts, y + height / 2, marker, plot);
    y += height;
    return markup;
  });
  return { height: y + 2, body: [drawReference(reference, plot, y), ...drawn, zeroLine(plot, top, y)] };
}

/** Leaves room for the values: right of bars that go right, left of those that go left. */
function valueScale(
  rows: readonly BarRow[],
  reference: Reference | null,
  names: number,
  { width, size }: Form,
): (value: number) => number {
  const values = [...rows.map((row) => row.value ?? 0), reference?.value ?? 0];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (texts: readonly BarRow[]) =>
    widest(
      texts.map((row) => row.text),
      size,
      true,
    ) + GAP;
  const negative = rows.filter((row) => (row.value ?? 0) < 0);
  const positive = rows.filter((row) => (row.value ?? 0) >= 0);
  const left = names + (negative.length > 0 ? room(negative) : 0);
  const right = width - (positive.length > 0 ? room(positive) : 0);
  return scaleLinear([low, high === low ? low + 1 : high], [left, right]);
}

function drawRow(
  row: BarRow,
  lines: readonly string[],
  middle: number,
  marker: number,
  plot: PlotArea,
): Markup {
  const { form, names, x, thickness } = plot;
  const first = middle - ((lines.length - 1) * form.leading) / 2 + form.size * 0.35;
  const texts = lines.map((text, index) =>
    label(text, names - GAP - 2, first + index * form.leading, { anchor: 'end', bold: row.highlighted }),
  );
  const beside = names - GAP - 2 - widest(lines, form.size, true) - MARKER;
  const zero = x(0);
  const end = x(row.value ?? 0);
  const role: Role = row.highlighted ? 'highlight' : 'context';
  const bar = element('rect', {
    x: Math.min(zero, end),
    y: middle - thickness / 2,
    width: Math.abs(end - zero),
    height: thickness,
    ...(row.apart ? outlined('page', role, 2) : filled(role)),
  });
  return join([
    ...texts,
    row.highlighted && marker > 0 ? pointer(beside, middle) : NOTHING,
    row.value === null || row.value === 0 ? NOTHING : bar,
    drawValue(row, end, middle, plot),
  ]);
}

/** Beside its bar, or beyond the reference line if that would cross it. */
function drawValue(row: BarRow, end: number, middle: number, { form: { size }, line }: PlotArea): Markup {
  const side = (row.value ?? 0) < 0 ? -1 : 1;
  const room = textWidth(row.text, size, row.highlighted) + 2 * GAP;
  const isThrough = line !== null && (line - end) * side > 0 && (line - end) * side < room;
  return label(row.text, (isThrough ? line : end) + side * GAP, middle + size * 0.35, {
    anchor: side < 0 ? 'end' : 'start',
    bold: row.highlighted,
    role: row.value === null ? 'muted' : 'ink',
  });
}

/** A mark that does not depend on colour. */
function pointer(x: number, middle: number): Markup {
  return element('path', { d: `M${round(x)} ${round(middle - 5)}l8 5l-8 5z`, ...filled('highlight') });
}

function zeroLine({ x }: PlotArea, top: number, bottom: number): Markup {
  return element('path', { d: `M${round(x(0))} ${round(top)}V${round(bottom)}`, ...stroked('axis') });
}

function drawReference(reference: Reference | null, { x, form }: PlotArea, bottom: number): Markup {
  if (!reference) return NOTHING;
  const at = x(reference.value);
  const text = `${reference.name} ${reference.text}`;
  const half = textWidth(text, form.size) / 2;
  const middle = Math.min(Math.max(at, half), form.width - half);
  return join([
    element('path', {
      d: `M${round(at)} ${form.leading + 2}V${round(bottom)}`,
      ...stroked('ink', 1.5),
      'stroke-dasharray': '5 3',
    }),
    label(text, middle, form.size, { anchor: 'middle' }),
  ]);
}
