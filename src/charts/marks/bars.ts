import type { Role } from '../../newsroom/palette.ts';
import { textWidth } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import type { Wish } from '../place.ts';
import { element, type Markup } from '../svg.ts';

/** A bar in a row of its own. */
export interface Bar {
  readonly row: number;
  /** Null is drawn as its text alone. */
  readonly value: number | null;
  /** '' for none. */
  readonly text: string;
  readonly role: Role;
  readonly bold?: boolean;
  /** Not comparable with the others: drawn hollow. */
  readonly apart?: boolean;
}

export interface BarsOptions {
  readonly thickness: number;
  /** A value with a line across all bars, on which no text may lie. */
  readonly line?: number | undefined;
}

const GAP = 6;

/** Bars from left to right, or from right to left below zero, each with its value at its end. */
export function bars(all: readonly Bar[], options: BarsOptions): Mark {
  return {
    x: all.map((bar) => bar.value ?? 0),
    y: all.map((bar) => bar.row),
    room({ size }) {
      const most = (isMeant: (value: number) => boolean) =>
        Math.max(
          0,
          ...all.map(({ value, text }) => (isMeant(value ?? 0) ? textWidth(text, size, true) + GAP : 0)),
        );
      return { left: most((value) => value < 0), right: most((value) => value >= 0) };
    },
    draw: (frame): Drawn => ({
      shapes: all.flatMap((bar) => (bar.value ? [drawBar(bar, bar.value, options.thickness, frame)] : [])),
      labels: all.flatMap((bar) => (bar.text ? [valueLabel(bar, options.line, frame)] : [])),
    }),
  };
}

function drawBar(bar: Bar, value: number, thickness: number, { x, y }: Frame): Markup {
  const [zero, end] = [x(0), x(value)];
  return element('rect', {
    x: Math.min(zero, end),
    y: y(bar.row) - thickness / 2,
    width: Math.abs(end - zero),
    height: thickness,
    ...(bar.apart ? outlined('page', bar.role, 2) : filled(bar.role)),
  });
}

/** Beside the end of its bar; in it, or else beyond the line, where it would lie on the line. */
function valueLabel(
  { row, value, text, role, bold = false, apart }: Bar,
  line: number | undefined,
  frame: Frame,
): Wish {
  const { x, y, form } = frame;
  const side = (value ?? 0) < 0 ? -1 : 1;
  const [zero, end] = [x(0), x(value ?? 0)];
  const width = textWidth(text, form.size, bold) + 2 * GAP;
  const before = line === undefined ? -1 : (x(line) - end) * side;
  const wish = { lines: [text], bold, keep: 'fixed' } as const;
  const anchor = side < 0 ? 'end' : 'start';
  if (before < 0 || before >= width) {
    const at = [{ x: end + side * GAP, y: y(row), anchor }] as const;
    return { ...wish, at, role: value === null ? 'muted' : 'ink' };
  }
  if (Math.abs(end - zero) < width) {
    return { ...wish, at: [{ x: x(line ?? 0) + side * GAP, y: y(row), anchor }], role: 'ink' };
  }
  const at = [{ x: end - side * GAP, y: y(row), anchor: side < 0 ? 'start' : 'end' }] as const;
  return { ...wish, at, role: apart ? 'ink' : role === 'context' ? 'on-context' : 'page' };
}
