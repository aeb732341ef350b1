import type { Palette } from '../newsroom/palette.ts';
import type { Chart } from './chart.ts';
import type { FormName } from './form.ts';
import { painted } from './paint.ts';
import { element, join, type Markup, textElement } from './svg.ts';
import { isLinked, type Shown, shownAt } from './symbols.ts';

export type Framed = Pick<Chart, 'id' | 'title' | 'alt' | 'drawings'>;

export interface Framing {
  /** Prefix of the ids in the SVG; defaults to the chart's id, which is unique on a page. */
  readonly id?: string;
  /** Whether to include the positions of its values, for the script that shows them. */
  readonly spots?: boolean;
  /** The address of an area's edition, for charts whose areas are links. */
  readonly hrefOf?: Shown['hrefOf'];
  /** False where another form of the same chart, on the same page, has its symbols. */
  readonly symbols?: boolean;
  /** Without a style sheet: the palette's colours, a background with a margin, full width. */
  readonly alone?: { readonly palette: Palette; readonly ground: string };
}

/** Around a chart that stands alone, in its own units. */
const MARGIN = 10;

/** A chart's drawing as an SVG with its title and alt text. */
export function chartSvg(chart: Framed, form: FormName, framing: Framing = {}): Markup {
  const {
    id = `chart-${chart.id}-${form === 'wide' ? 'w' : 'p'}`,
    spots = false,
    symbols = true,
    hrefOf,
    alone,
  } = framing;
  const drawing = chart.drawings[form];
  const margin = alone ? MARGIN : 0;
  const width = drawing.width + 2 * margin;
  const height = drawing.height + 2 * margin;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: alone ? undefined : `chart-svg chart-${form}`,
      viewBox: `${0 - margin} ${0 - margin} ${width} ${height}`,
      width: alone ? '100%' : width,
      height: alone ? undefined : height,
      'data-spots': spots ? drawing.spots : undefined,
      role: hrefOf && isLinked(drawing.body) ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'sans-serif',
      'font-size': drawing.size,
    },
    [
      textElement('title', { id: `${id}-title` }, chart.title.plain),
      textElement('desc', { id: `${id}-desc` }, chart.alt),
      ...(alone ? [element('rect', { x: -margin, y: -margin, width, height, fill: alone.ground })] : []),
      ...(symbols && drawing.symbols ? [element('defs', {}, [drawing.symbols])] : []),
      drawing.body,
    ],
  );
  const shown = shownAt(svg, { prefix: framing.id ?? `chart-${chart.id}`, hrefOf });
  return painted(shown, alone && { palette: alone.palette, classes: false });
}

/** Both forms; the style sheet shows one. */
export function chartSvgs(chart: Framed, framing?: Framing): Markup {
  return join([chartSvg(chart, 'wide', framing), chartSvg(chart, 'phone', { ...framing, symbols: false })]);
}
