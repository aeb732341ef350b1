import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import type { Place, Wish } from '../place.ts';
import type { At } from './line.ts';

/** A remark at a point, joined to it by a line: `Down a third since 2021`. */
export interface Callout extends At {
  readonly text: string;
}

/** Narrower, a remark would be a column of single words. */
const NARROW = 130;
/** From a point to its remark: far enough for a value between the two. */
const DISTANCE = 26;
const LABEL = 14;

/** Remarks near their points, none of which is left out. @param isLabelled points have a label right above them */
export function callouts(all: readonly Callout[], isLabelled = false): Mark {
  return {
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    room(form) {
      const most = Math.max(0, ...all.map(({ text }) => linesOf(text, form).length));
      return most > 0 ? { top: most * form.leading + DISTANCE + (isLabelled ? LABEL : 0) } : {};
    },
    draw: (frame): Drawn => ({ labels: all.map((one) => wishOf(one, isLabelled, frame)) }),
  };
}

function linesOf(text: string, { names, size }: Form): string[] {
  return wrapText(text, Math.max(names * 0.8, NARROW), size);
}

function wishOf({ x, y, text }: Callout, isLabelled: boolean, frame: Frame): Wish {
  const { form } = frame;
  const [at, level] = [frame.x(x), frame.y(y) - (isLabelled ? form.size * 1.25 : 0)];
  const lines = linesOf(text, form);
  const half = (lines.length * form.leading) / 2;
  const near = [1, 2, 3].flatMap((far) =>
    [-1, 1].flatMap((way) =>
      [0, -50, 50, -100, 100].map((shift): Place => {
        return { x: at + shift, y: level + way * (half + DISTANCE + (far - 1) * 12), anchor: 'middle' };
      }),
    ),
  );
  const places = [...near, ...everywhere(frame, widest(lines, form.size) / 2, half)];
  const leader = { x: at, y: level, role: 'axis' } as const;
  return { lines, at: places, halo: true, rank: 6, keep: 'must', leader };
}

const STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Where else on the plot there may be room. */
function everywhere({ left, right, head, bottom }: Frame, half: number, rise: number): Place[] {
  const at = (from: number, to: number, step: number) => from + (to - from) * step;
  return STEPS.flatMap((down) =>
    STEPS.map((across): Place => {
      const x = at(left + half, Math.max(left + half, right - half), across);
      return { x, y: at(head + rise, bottom - rise, down), anchor: 'middle' };
    }),
  );
}
