import type { AxisOf } from './axis.ts';
import { moved } from './composed.ts';
import type { Form } from './form.ts';
import { wrapText } from './labels.ts';
import type { Mark } from './mark.ts';
import { label } from './paint.ts';
import { drawPlot } from './plot.ts';
import type { Markup } from './svg.ts';
import type { Picture } from './type.ts';

/** A small plot among others. */
export interface Facet {
  readonly title: string;
  /** What stands out. */
  readonly main: boolean;
  readonly marks: readonly Mark[];
}

export interface Facets {
  readonly all: readonly Facet[];
  /** Above them all. */
  readonly key: Mark;
  readonly x: AxisOf;
  /** Of values; the first plot of each row has the labels of them all. */
  y(isLabelled: boolean): AxisOf;
}

const GAP = 18;
/** Height of a plot for its width, so that slopes can be seen; but not lower than `LOWEST`. */
const STEEP = 0.75;
const LOWEST = 104;

/** Small plots side by side, all on one scale. */
export function drawFacets({ all, key, x, y }: Facets, form: Form): Picture {
  const across = Math.min(all.length, form.width > 500 ? 4 : 2);
  const values = all.flatMap(({ marks }) => marks.flatMap((mark) => mark.y ?? []));
  const steps = { ...form, ticks: 3 };
  const [labelled, bare] = [y(true)(values, steps, 'y'), y(false)(values, steps, 'y')];
  const room = labelled.room?.left ?? 0;
  const width = (form.width - room - GAP * (across - 1)) / across;
  const small = { ...steps, plot: Math.min(Math.max(width * STEEP, LOWEST), form.plot) };
  const head =
    Math.max(...all.map(({ title }) => wrapText(title, width, form.size, true).length)) * form.leading;
  const pictures = all.map(({ marks }, index) => {
    const isFirst = index % across === 0;
    const plot = { x, y: () => (isFirst ? labelled : bare), marks };
    return drawPlot(plot, { ...small, width: width + (isFirst ? room : 0) });
  });
  const titled = pictures.map((picture, index): Picture => {
    const left = index % across === 0 ? room : 0;
    const { title, main } = all[index] as Facet;
    const lines = wrapText(title, width, form.size, true);
    const drawn = lines.map((line, row) => {
      const y = head - (lines.length - 1 - row) * form.leading - 4;
      return label(line, left, y, { bold: true, role: main ? 'highlight' : 'ink' });
    });
    const plot = moved(picture.body, 0, head);
    return { height: head + picture.height, body: [...drawn, plot] };
  });
  const above = drawPlot({ marks: [key], height: 0 }, form);
  const { height, body } = sideBySide(titled, across, width + GAP, room);
  const below = moved(body, 0, above.height);
  return { height: above.height + height, body: [...above.body, below] };
}

/** Pictures in rows, the feet of each row on one line. @param indent of all but the first of a row */
export function sideBySide(pictures: readonly Picture[], across: number, pitch: number, indent = 0): Picture {
  const down = Math.max(...pictures.map(({ height }) => height)) + GAP;
  const body = pictures.map((picture, index): Markup => {
    const column = index % across;
    const left = column === 0 ? 0 : indent + column * pitch;
    const top = Math.floor(index / across) * down + down - GAP - picture.height;
    return moved(picture.body, left, top);
  });
  return { height: Math.ceil(pictures.length / across) * down - GAP, body };
}
