import type { Form } from '../form.ts';
import { wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import type { Place, Wish } from '../place.ts';
import type { At } from './line.ts';

/** A remark at a point, joined to it by a line: `Down a third since 2021`. */
export interface Callout extends At {
  readonly text: string;
  /** Far up among the values around it: its remark needs room above them. */
  readonly isHigh?: boolean;
}

/** Narrower, a remark would be a column of single words. */
const NARROW = 130;
/** From a point to its remark: far enough for a value between the two. */
const DISTANCE = 26;
const LABEL = 14;

/** Remarks near their points, none of which is left out. @param isLabelled points have a label right above them, or below them under zero */
export function callouts(all: readonly Callout[], isLabelled = false): Mark {
  return {
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    room(form) {
      const high = all.filter(({ isHigh }) => isHigh).map(({ text }) => linesOf(text, form).length);
      if (high.length === 0) return {};
      return { top: Math.max(...high) * form.leading + DISTANCE + (isLabelled ? LABEL : 0) };
    },
    draw: (frame): Drawn => ({ labels: all.map((one) => wishOf(one, isLabelled, frame)) }),
  };
}

function linesOf(text: string, { names, size }: Form): string[] {
  return wrapText(text, Math.max(names * 0.8, NARROW), size);
}

/** Rings round a point that are tried, and places of each to the left and right. */
const RINGS = Array.from({ length: 12 }, (_, ring) => ring * 14);
const SHIFTS = [0, -50, 50, -100, 100, -160, 160, -220, 220];

/** Above its point, or below it; else wherever there is room. */
function wishOf({ x, y, text }: Callout, isLabelled: boolean, frame: Frame): Wish {
  const { form } = frame;
  // Below zero, the label stands below the point.
  const [at, level] = [frame.x(x), frame.y(y) - (isLabelled && y >= 0 ? form.size * 1.25 : 0)];
  const lines = linesOf(text, form);
  const half = (lines.length * form.leading) / 2;
  const places = RINGS.flatMap((ring) =>
    [-1, 1].flatMap((way) =>
      SHIFTS.map((shift): Place => {
        return { x: at + shift, y: level + way * (half + DISTANCE + ring), anchor: 'middle' };
      }),
    ),
  );
  const leader = { x: at, y: level, role: 'axis' } as const;
  return { lines, at: places, halo: true, rank: 6, keep: 'must', leader };
}
