import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { textWidth, wrapText } from '../labels.ts';
import { fixed, type Wish } from '../place.ts';

/** What stands above a row, from the left edge: a large number, and words after and below it. */
export interface Caption {
  /** '' where there is none: the words then stand alone. */
  readonly number: string;
  readonly beside: string;
  readonly besideRole?: Role;
  readonly below?: string;
}

const INDENT = 8;

/** A caption's lines, from its top, and the height that they need. */
export function setCaption(caption: Caption, form: Form): { height: number; at(top: number): Wish[] } {
  const { number, besideRole } = caption;
  const size = form.size * 1.5;
  const bold = besideRole !== undefined;
  const indent = number === '' ? 0 : textWidth(number, size, true) + INDENT;
  const beside = wrapText(caption.beside, form.width - indent, form.size, bold);
  const below = wrapText(caption.below ?? '', form.width, form.size);
  const rows = Math.max(beside.length, 1);
  const set = (all: readonly string[], x: number, y: number, style: Partial<Wish>): Wish[] =>
    all.map((line, index) => fixed(line, { x, y: y + index * form.leading }, { halo: true, ...style }));
  return {
    height: size + (rows - 1 + below.length) * form.leading + (below.length > 0 ? 16 : 8),
    at(top) {
      const first = top + size * 0.65;
      const level = first + (size - form.size) * 0.35;
      const role = besideRole ?? (number === '' ? 'muted' : 'ink');
      return [
        ...set(number === '' ? [] : [number], 0, first, { bold: true, size }),
        ...set(beside, indent, level, { role, bold }),
        ...set(below, 0, level + rows * form.leading + 2, {}),
      ];
    },
  };
}
