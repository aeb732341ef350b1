import type { AxisOf } from './axis.ts';
import type { Form } from './form.ts';
import { wrapText } from './labels.ts';
import type { Mark } from './mark.ts';
import { label } from './paint.ts';
import { drawPlot } from './plot.ts';
import { element, type Markup, round } from './svg.ts';
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
  readonly x: AxisOf;
  /** Of values; the first plot of each row has the labels of them all. */
  y(isLabelled: boolean): AxisOf;
}

const GAP = 18;

/** Small plots side by side, all on one scale. */
export function drawFacets({ all, x, y }: Facets, form: Form): Picture {
  const across = Math.min(all.length, form.width > 500 ? 4 : 2);
  const values = all.flatMap(({ marks }) => marks.flatMap((mark) => mark.y ?? []));
  const small = { ...form, plot: Math.max(70, form.plot * 0.32), ticks: 3 };
  const [labelled, bare] = [y(true)(values, small, 'y'), y(false)(values, small, 'y')];
  const room = labelled.room?.left ?? 0;
  const width = (form.width - room - GAP * (across - 1)) / across;
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
    const plot = element('g', { transform: `translate(0 ${round(head)})` }, picture.body);
    return { height: head + picture.height, body: [...drawn, plot] };
  });
  return sideBySide(titled, across, width + GAP, room);
}

/** Pictures in rows, the feet of each row on one line. @param indent of all but the first of a row */
export function sideBySide(pictures: readonly Picture[], across: number, pitch: number, indent = 0): Picture {
  const down = Math.max(...pictures.map(({ height }) => height)) + GAP;
  const body = pictures.map((picture, index): Markup => {
    const column = index % across;
    const left = column === 0 ? 0 : indent + column * pitch;
    const top = Math.floor(index / across) * down + down - GAP - picture.height;
    return element('g', { transform: `translate(${round(left)} ${round(top)})` }, picture.body);
  });
  return { height: Math.ceil(pictures.length / across) * down - GAP, body };
}
