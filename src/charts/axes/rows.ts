import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { AxisOf } from '../mark.ts';
import { filled, label, stroked } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
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
  /** All are as high as the highest. */
  readonly isEven?: boolean;
  /** Names begin at the picture's left edge, as in a table. */
  readonly isTable?: boolean;
}

const POINTER = 13;
const GAP = 8;

/** Named rows, at the left of what they show; names that are long are broken. */
export function rows(all: readonly Row[], options: RowsOptions): AxisOf {
  return (_, form) => {
    const { isTable = false } = options;
    const hasPointer = !isTable && all.length > 1 && all.some((row) => row.main);
    const { stacked, length } = stack(all, hasPointer, options, form);
    const names = widest(
      stacked.flatMap(({ name }) => name),
      form.size,
      true,
    );
    const edge = names + (hasPointer ? POINTER : 0);
    return {
      room: { left: edge + (names > 0 ? GAP : 0), top: 2, bottom: 2 },
      length,
      scale: (_bottom, top) => (row) => top + (stacked[row]?.middle ?? 0),
      draw({ top, left }) {
        return {
          labels: [
            ...stacked.map((one) => nameOf(one, top, isTable ? null : edge)),
            ...stacked.flatMap((one) => headingOf(one, top)),
            ...stacked.flatMap(({ caption, captionTop }) => caption?.at(top + captionTop) ?? []),
          ],
          shapes: [
            ...(hasPointer ? stacked.flatMap((one) => pointerOf(one, top, edge, left, form)) : []),
            ...stacked.flatMap((one) => ruleOf(one, top, form)),
          ],
        };
      },
    };
  };
}

type Stacked = ReturnType<typeof stack>['stacked'][number];

/** Where the middle of each row, and what stands above it, lies from the top of the plot. */
function stack(all: readonly Row[], hasPointer: boolean, options: RowsOptions, form: Form) {
  const { thickness, gap, isEven = false } = options;
  const { leading, width, size } = form;
  const names = all.map(({ name, main }) =>
    wrapText(name, form.names - (hasPointer ? POINTER : 0), size, main),
  );
  const most = isEven ? Math.max(...names.map(({ length }) => length)) : 0;
  let length = 0;
  const take = (height: number) => {
    length += height;
    return length - height / 2;
  };
  const stacked = all.map((row, index) => {
    const name = names[index] ?? [];
    // A rule is still to be seen beside its words.
    const rule = wrapText(row.rule ?? '', width * 0.85, size);
    const ruleAt = take(row.rule === undefined ? 0 : rule.length * leading + GAP);
    if (row.heading !== undefined && row.rule === undefined && index > 0) length += GAP;
    const headingAt = take(row.heading === undefined ? 0 : leading + 4);
    const caption = row.caption && setCaption(row.caption, form);
    // A caption belongs to what is below it: all of the gap lies above it.
    if (caption && index > 0) length += gap;
    const captionTop = length;
    length += caption?.height ?? 0;
    const height = Math.max(row.thickness ?? thickness, Math.max(most, name.length) * leading);
    const middle = take(caption ? height : height + gap);
    return { row, name, rule, ruleAt, headingAt, caption, captionTop, middle };
  });
  return { stacked, length };
}

/** @param edge where names end; null in tables, where they begin at the left */
function nameOf({ row: { main = false }, name, middle }: Stacked, top: number, edge: number | null): Wish {
  const y = top + middle;
  if (edge !== null) return fixed(name, { x: edge, y, anchor: 'end' }, { bold: main });
  return fixed(name, { x: 0, y }, { bold: main, role: main ? 'highlight' : 'ink' });
}

function pointerOf({ row, name, middle }: Stacked, top: number, edge: number, left: number, { size }: Form) {
  if (!row.main) return [];
  const x = Math.min(edge - widest(name, size, true) - POINTER, left);
  const d = `M${round(x)} ${round(top + middle - 5)}l8 5l-8 5z`;
  return [element('path', { d, ...filled('highlight') })];
}

/** With a rim, since the line at zero goes through it. */
function headingOf({ row: { heading, isMainHeading }, headingAt }: Stacked, top: number): Wish[] {
  if (heading === undefined) return [];
  const role = isMainHeading ? 'highlight' : 'ink';
  return [fixed(heading, { x: 0, y: top + headingAt }, { bold: true, role, halo: true })];
}

function ruleOf({ row, rule, ruleAt }: Stacked, top: number, { width, size, leading }: Form): Markup[] {
  if (row.rule === undefined) return [];
  const y = top + ruleAt;
  const d = `M0 ${round(y)}H${round(width - widest(rule, size) - GAP)}`;
  const first = y - ((rule.length - 1) * leading) / 2 + size * 0.35;
  return [
    element('path', { d, ...stroked('muted'), 'stroke-dasharray': '4 3' }),
    ...rule.map((line, at) => label(line, width, first + at * leading, { anchor: 'end', role: 'muted' })),
  ];
}
