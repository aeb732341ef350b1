import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Axis, AxisOf, Frame } from '../mark.ts';
import { filled, label, stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';
import { type Caption, setCaption } from './captions.ts';

/** A row of a picture that reads from the top down. */
export interface Row {
  readonly name: string;
  /** What stands out: bold, with a pointer that does not depend on colour. */
  readonly main?: boolean;
  /** Above the row, from the picture's left edge: what it and those below it belong to. */
  readonly heading?: string;
  readonly isMainHeading?: boolean;
  /** A line between this row and those above it, with words on it. */
  readonly rule?: string;
  /** Above what the row shows, in place of a name. */
  readonly caption?: Caption;
  /** Least height of its mark, where not all have the same. */
  readonly thickness?: number;
}

export interface RowsOptions {
  /** Least height of a row's mark. */
  readonly thickness: number;
  /** From one row to the next. */
  readonly gap: number;
  /** Names begin at the picture's left edge, as in a table. */
  readonly isTable?: boolean;
}

const POINTER = 13;
const GAP = 8;

/** Named rows, at the left of what they show; names that are long are broken. */
export function rows(all: readonly Row[], { thickness, gap, isTable = false }: RowsOptions): AxisOf {
  return (_, form) => {
    const hasPointer = !isTable && all.length > 1 && all.some((row) => row.main);
    const pointer = hasPointer ? POINTER : 0;
    const names = all.map((row) => nameLines(row, form, hasPointer));
    const widestName = widestOf(names, form);
    const left = pointer + widestName + (widestName > 0 ? GAP : 0);
    const stacked = stack(all, names, thickness, gap, form);
    return {
      room: { left, top: 2, bottom: 2 },
      length: stacked.length,
      scale: (_bottom, top) => (row) => top + (stacked.middles[row] ?? 0),
      draw(frame) {
        const { labels, shapes } = drawNames(all, names, frame, hasPointer, isTable);
        return {
          labels: [...labels, ...drawHeadings(all, stacked, frame), ...drawCaptions(all, stacked, frame)],
          shapes: [...shapes, ...drawRules(all, stacked, frame)],
        };
      },
    } satisfies Axis;
  };
}

/** A name as it is broken. */
export function nameLines({ name, main }: Row, { names, size }: Form, hasPointer: boolean): string[] {
  return wrapText(name, names - (hasPointer ? POINTER : 0), size, main);
}

interface Stacked {
  readonly middles: readonly number[];
  readonly headings: readonly number[];
  readonly rules: readonly number[];
  /** The tops of captions. */
  readonly captions: readonly number[];
  readonly length: number;
}

/** Where the middle of each row, of its heading and of its rule lies, from the top of the plot. */
function stack(
  all: readonly Row[],
  names: readonly (readonly string[])[],
  thickness: number,
  gap: number,
  form: Form,
): Stacked {
  const { leading } = form;
  let length = 0;
  const take = (height: number) => {
    length += height;
    return length - height / 2;
  };
  const [middles, headings, rules, captions]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const [index, row] of all.entries()) {
    const said = linesOf(row.rule ?? '', form);
    rules.push(row.rule === undefined ? 0 : take(said.length * leading + GAP));
    if (row.heading !== undefined && row.rule === undefined && index > 0) length += GAP;
    headings.push(row.heading === undefined ? 0 : take(leading + 4));
    // A caption belongs to what is below it: all of the gap lies above it.
    if (row.caption && index > 0) length += gap;
    captions.push(length);
    if (row.caption) length += setCaption(row.caption, form).height;
    const height = Math.max(row.thickness ?? thickness, (names[index]?.length ?? 1) * leading);
    middles.push(take(row.caption ? height : height + gap));
  }
  return { middles, headings, rules, captions, length };
}

function drawNames(
  all: readonly Row[],
  names: readonly (readonly string[])[],
  { left, y, form }: Frame,
  hasPointer: boolean,
  isTable: boolean,
) {
  const edge = widestOf(names, form) + (hasPointer ? POINTER : 0);
  const labels = all.map((row, index): Wish => {
    const at = [isTable ? { x: 0, y: y(index) } : ({ x: edge, y: y(index), anchor: 'end' } as const)];
    const role = isTable && row.main ? 'highlight' : 'ink';
    return { lines: names[index] ?? [], at, role, bold: row.main ?? false, keep: 'fixed' };
  });
  const shapes = all.flatMap((row, index): Markup[] => {
    if (!row.main || !hasPointer) return [];
    const x = edge - widest(names[index] ?? [], form.size, true) - POINTER;
    const d = `M${round(Math.min(x, left))} ${round(y(index) - 5)}l8 5l-8 5z`;
    return [element('path', { d, ...filled('highlight') })];
  });
  return { labels, shapes };
}

/** With a rim, since the line at zero goes through them. */
function drawHeadings(all: readonly Row[], { headings }: Stacked, { top }: Frame): Wish[] {
  return all.flatMap(({ heading, isMainHeading }, index): Wish[] => {
    if (heading === undefined) return [];
    const at = [{ x: 0, y: top + (headings[index] ?? 0) }];
    const role = isMainHeading ? 'highlight' : 'ink';
    return [{ lines: [heading], at, bold: true, role, halo: true, keep: 'fixed' }];
  });
}

function drawCaptions(all: readonly Row[], { captions }: Stacked, { top, form }: Frame): Wish[] {
  return all.flatMap(({ caption }, index) =>
    caption ? setCaption(caption, form).at(top + (captions[index] ?? 0)) : [],
  );
}

/** Words on a rule, which is still to be seen beside them. */
function linesOf(words: string, { width, size }: Form): string[] {
  return wrapText(words, width * 0.85, size);
}

function drawRules(all: readonly Row[], { rules }: Stacked, { top, form }: Frame): Markup[] {
  return all.flatMap(({ rule: words }, index): Markup[] => {
    if (words === undefined) return [];
    const y = top + (rules[index] ?? 0);
    const lines = linesOf(words, form);
    const d = `M0 ${round(y)}H${round(form.width - widest(lines, form.size) - GAP)}`;
    const first = y - ((lines.length - 1) * form.leading) / 2 + form.size * 0.35;
    return [
      element('path', { d, ...stroked('muted'), 'stroke-dasharray': '4 3' }),
      ...lines.map((line, row) =>
        label(line, form.width, first + row * form.leading, { anchor: 'end', role: 'muted' }),
      ),
    ];
  });
}

function widestOf(names: readonly (readonly string[])[], { size }: Form): number {
  return widest(names.flat(), size, true);
}
