import type { Form } from './form.ts';
import type { Axis, AxisOf, Drawn, Frame, Mark, Room, Spot } from './mark.ts';
import { placeLabels } from './place.ts';
import type { Markup } from './svg.ts';

/** A chart as scales and marks. */
export interface Plot {
  /** Without one, positions are units of the picture, from the left edge of the plot. */
  readonly x?: AxisOf;
  /** Without one, positions are units of the picture, from the top of the plot. */
  readonly y?: AxisOf;
  /** From the lowest to the highest. */
  readonly marks: readonly Mark[];
  /** Of the plot, where its rows do not set it; the form's, unless it is given. */
  readonly height?: number;
}

export interface Picture {
  readonly height: number;
  readonly body: readonly Markup[];
  /** Where rows of the data table are drawn, for charts that do not print all their values. */
  readonly spots?: readonly Spot[];
  /** Of a plot for a script to draw on. */
  readonly scale?: string;
}

/**
 * Draws a plot: the scales come to hold what the marks show, the room around it is what axes and marks ask for,
 * and labels are placed last.
 */
export function drawPlot(plot: Plot, form: Form): Picture {
  const x = plot.x?.(valuesOf(plot.marks, 'x'), form, 'x');
  const y = plot.y?.(valuesOf(plot.marks, 'y'), form, 'y');
  const { frame, heads, height } = layOut(plot, x, y, form);
  const isNarrow = frame.right - frame.left < form.width * NARROW;
  if (isNarrow && y?.length !== undefined && form.names > 0) return drawPlot(plot, { ...form, names: 0 });
  const drawn = [x, y, ...plot.marks].flatMap((each, index): Drawn[] =>
    each ? [each.draw({ ...frame, head: heads[index] ?? 0 })] : [],
  );
  const all = <T>(pick: (one: Drawn) => readonly T[] | undefined) => drawn.flatMap((one) => pick(one) ?? []);
  const spots: Spot[] = all((one) => one.spots);
  const labels = placeLabels(
    all((one) => one.labels),
    all((one) => one.blocks),
    height,
    form,
  );
  const body: Markup[] = [...all((one) => one.ground), ...all((one) => one.shapes), labels];
  const scale = drawn.find((one) => one.scale)?.scale;
  return { height, body, ...(spots.length > 0 && { spots }), ...(scale && { scale }) };
}

/** Of a picture's width. Where names would leave a plot of rows less, they stand above their rows. */
const NARROW = 0.3;

function valuesOf(marks: readonly Mark[], side: 'x' | 'y'): number[] {
  return marks.flatMap((mark) => mark[side] ?? []);
}

const NONE: Room = { left: 0, right: 0, top: 0, bottom: 0 };

/** Rooms of axes add up; beside the plot, marks share theirs; above and below it, each has its own. */
function layOut({ marks, height: own }: Plot, x: Axis | undefined, y: Axis | undefined, form: Form) {
  const rooms = [x, y].map((axis) => ({ ...NONE, ...axis?.room }));
  const shares = marks.map((mark) => ({ ...NONE, ...mark.room?.(form) }));
  const sum = (side: keyof Room, of: readonly Room[]) => of.reduce((total, room) => total + room[side], 0);
  const most = (side: 'left' | 'right') => Math.max(0, ...shares.map((room) => room[side]));
  const stacked = [...rooms, ...shares];
  const heads = stacked.map((_, index) => sum('top', stacked.slice(0, index)));
  const left = sum('left', rooms) + most('left');
  const right = form.width - sum('right', rooms) - most('right');
  const top = sum('top', stacked);
  const least = Math.max(own ?? form.plot, ...marks.map((mark) => mark.height?.(form) ?? 0));
  const bottom = top + (y?.length ?? least);
  const frame: Frame = {
    ...{ form, left, right, top, bottom, head: 0 },
    x: x ? x.scale(left, right) : (value) => left + value,
    y: y ? y.scale(bottom, top) : (value) => top + value,
  };
  return { frame, heads, height: bottom + sum('bottom', stacked) };
}
