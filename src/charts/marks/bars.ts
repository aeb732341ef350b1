import type { Role } from '../../newsroom/palette.ts';
import type { Bounds } from '../../tables/table.ts';
import { textWidth } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import type { Place, Wish } from '../place.ts';
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
  /** Of an estimate: where its interval ends, beyond which its label stands. */
  readonly bounds?: Bounds | undefined;
}

export interface BarsOptions {
  readonly thickness: number;
  /** Values with a line across all bars, on which no text may lie. */
  readonly lines?: readonly number[];
  /** Where bars begin; zero, unless it is given. */
  readonly base?: number;
}

const GAP = 6;

/** Bars to the right, or to the left below their base, each with its value at its end. */
export function bars(all: readonly Bar[], { thickness, lines = [], base = 0 }: BarsOptions): Mark {
  return {
    x: [base, ...all.map((bar) => bar.value ?? base)],
    y: all.map((bar) => bar.row),
    room({ size }) {
      const most = (isMeant: (value: number) => boolean) =>
        Math.max(
          0,
          ...all.map(({ value, text }) => (isMeant(value ?? base) ? textWidth(text, size, true) + GAP : 0)),
        );
      return { left: most((value) => value < base), right: most((value) => value >= base) };
    },
    draw: (frame): Drawn => ({
      shapes: all.flatMap((bar) =>
        bar.value === null || bar.value === base ? [] : [drawBar(bar, base, bar.value, thickness, frame)],
      ),
      labels: all.flatMap((bar) => (bar.text ? [valueLabel(bar, base, lines, frame)] : [])),
    }),
  };
}

function drawBar(bar: Bar, base: number, value: number, thickness: number, { x, y }: Frame): Markup {
  const [start, end] = [x(base), x(value)];
  return element('rect', {
    x: Math.min(start, end),
    y: y(bar.row) - thickness / 2,
    width: Math.abs(end - start),
    height: thickness,
    ...(bar.apart ? outlined('page', bar.role, 2) : filled(bar.role)),
  });
}

/** Beside the end of its bar, else in it, else beyond a line: the first place where no line goes through it. */
function valueLabel(bar: Bar, base: number, lines: readonly number[], { x, y, form }: Frame): Wish {
  const { row, value, text, role, bold = false, apart, bounds } = bar;
  const side = (value ?? base) < base ? -1 : 1;
  const end = x(value ?? base);
  const far = bounds ? x(side < 0 ? bounds.lower : bounds.upper) : end;
  const width = textWidth(text, form.size, bold) + 2 * GAP;
  const isFree = (from: number, others: readonly number[]) =>
    others.every((line) => (x(line) - from) * side < 0 || (x(line) - from) * side >= width);
  const place = (from: number, way: number): Place => {
    return { x: from + way * GAP, y: y(row), anchor: way < 0 ? 'end' : 'start' };
  };
  const wish = { lines: [text], bold, keep: 'fixed' } as const;
  if (!isFree(far, lines) && !bounds && Math.abs(end - x(base)) >= width) {
    const ink = apart ? 'ink' : role === 'context' ? 'on-context' : 'page';
    return { ...wish, at: [place(end, -side)], role: ink };
  }
  const beyond = lines.filter((line) => {
    return (
      (x(line) - far) * side >= 0 &&
      isFree(
        x(line),
        lines.filter((other) => other !== line),
      )
    );
  });
  const [nearest = far] = beyond.map(x).toSorted((a, b) => (a - b) * side);
  const from = isFree(far, lines) ? far : nearest;
  return { ...wish, at: [place(from, side)], role: value === null ? 'muted' : 'ink' };
}
