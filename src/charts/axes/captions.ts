import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import type { AxisOf, Frame } from '../mark.ts';
import type { Wish } from '../place.ts';

/** What stands above a row, from the left edge: a large number, and words after and below it. */
export interface Caption {
  /** '' where there is none: the words then stand alone. */
  readonly number: string;
  readonly beside: string;
  readonly besideRole?: Role;
  readonly below?: string;
  /** Height of what the row shows; 0 where it is its caption alone. */
  readonly height: number;
}

const GAP = 16;
const INDENT = 8;

interface Row {
  readonly caption: Caption;
  readonly beside: readonly string[];
  readonly below: readonly string[];
  /** From the top of the plot. */
  readonly top: number;
  readonly middle: number;
}

/** Rows with captions: a row lies at its number, from 0. */
export function captions(all: readonly Caption[]): AxisOf {
  return (_, form) => {
    const { rows, length } = stack(all, form);
    return {
      length,
      scale: (_bottom, top) => (row) => top + (rows[row]?.middle ?? 0),
      draw: (frame) => ({ labels: rows.flatMap((row) => labelsOf(row, frame)) }),
    };
  };
}

function numberSize({ size }: Form): number {
  return size * 1.5;
}

function indentOf({ number }: Caption, form: Form): number {
  return number === '' ? 0 : textWidth(number, numberSize(form), true) + INDENT;
}

function stack(all: readonly Caption[], form: Form) {
  let y = 0;
  const rows = all.map((caption): Row => {
    const bold = caption.besideRole !== undefined;
    const beside = wrapText(caption.beside, form.width - indentOf(caption, form), form.size, bold);
    const below = wrapText(caption.below ?? '', form.width, form.size);
    const top = y;
    const lines = Math.max(beside.length, 1) - 1 + below.length;
    y += numberSize(form) + lines * form.leading + 8;
    const middle = y + caption.height / 2;
    y += caption.height + GAP;
    return { caption, beside, below, top, middle };
  });
  return { rows, length: y - GAP };
}

function labelsOf({ caption, beside, below, top }: Row, { form, top: plotTop }: Frame): Wish[] {
  const size = numberSize(form);
  const first = plotTop + top + size * 0.65;
  const indent = indentOf(caption, form);
  const lines = (all: readonly string[], x: number, y: number, style: Partial<Wish>): Wish[] =>
    all.map((line, index) => {
      return { lines: [line], at: [{ x, y: y + index * form.leading }], halo: true, keep: 'fixed', ...style };
    });
  const level = first + (size - form.size) * 0.35;
  const role = caption.besideRole ?? (caption.number === '' ? 'muted' : 'ink');
  return [
    ...lines(caption.number === '' ? [] : [caption.number], 0, first, { bold: true, size }),
    ...lines(beside, indent, level, { role, bold: caption.besideRole !== undefined }),
    ...lines(below, 0, level + Math.max(beside.length, 1) * form.leading + 2, {}),
  ];
}
