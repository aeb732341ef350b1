import type { Palette } from '../newsroom/palette.ts';
import type { Chart } from './chart.ts';
import type { FormName } from './form.ts';
import { type Colours, isLinked, painted } from './paint.ts';
import { element, join, type Markup, textElement } from './svg.ts';

export type Framed = Pick<Chart, 'id' | 'title' | 'alt' | 'drawings'>;

export interface Framing {
  /** Prefix of the ids in the SVG; by default the chart's id and form, which are unique on a page. */
  readonly id?: string;
  /** Whether to include the positions of its values, for the script that shows them. */
  readonly spots?: boolean;
  /** Whether there is room for the widest form of a chart that leads. */
  readonly leads?: boolean;
  /** False where another form of the same chart, on the same page, has its symbols. */
  readonly symbols?: boolean;
  readonly paint?: Colours['paint'];
  /** Makes areas links to their editions. */
  readonly linkTo?: Colours['linkTo'];
  /** Without a style sheet: the palette's colours, a background with a margin, full width. */
  readonly alone?: { readonly palette: Palette; readonly ground: string };
}

/** Around a chart that stands alone, in its own units. */
const MARGIN = 10;

/** A chart's drawing as an SVG with its title and alt text. */
export function chartSvg(chart: Framed, form: FormName, framing: Framing = {}): Markup {
  const { id = `chart-${chart.id}-${form.charAt(0)}`, spots = false, symbols = true, paint, alone } = framing;
  const drawing = chart.drawings[form] ?? chart.drawings.wide;
  const links = isLinked(drawing.body) ? framing.linkTo : undefined;
  const margin = alone ? MARGIN : 0;
  const width = drawing.width + 2 * margin;
  const height = drawing.height + 2 * margin;
  const named = { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` };
  const svg = element(
    'svg',
    {
      // Within a page whose style sheet is at hand, both go without saying.
      xmlns: paint === 'classes' ? undefined : 'http://www.w3.org/2000/svg',
      class: alone ? undefined : `chart-svg chart-${form}`,
      viewBox: `${0 - margin} ${0 - margin} ${width} ${height}`,
      width: alone ? '100%' : width,
      height: alone ? undefined : height,
      'data-spots': spots ? drawing.spots : undefined,
      'data-scale': drawing.scale,
      ...(links ? { role: 'none' } : named),
      'font-family': paint === 'classes' ? undefined : 'sans-serif',
      'font-size': drawing.size,
    },
    [
      textElement('title', { id: `${id}-title` }, chart.title.plain),
      textElement('desc', { id: `${id}-desc` }, chart.alt),
      ...(alone ? [element('rect', { x: -margin, y: -margin, width, height, fill: alone.ground })] : []),
      ...(symbols && drawing.symbols ? [element('defs', {}, [drawing.symbols])] : []),
      // What is an image to assistive technology can hold no links, so it lies beneath them; they say what texts do.
      ...(links
        ? [
            element('g', named, [element('rect', { width, height, fill: 'none' })]),
            drawing.body.replaceAll('<text', '<text aria-hidden="true"') as Markup,
          ]
        : [drawing.body]),
    ],
  );
  const prefix = framing.id ?? `chart-${chart.id}`;
  return painted(svg, {
    prefix,
    linkTo: links,
    ...(alone ? { palette: alone.palette, paint: 'attributes' } : { paint }),
  });
}

/** The forms that a page has room for; the style sheet shows one. */
export function chartSvgs(chart: Framed, framing?: Framing): Markup {
  const forms: readonly FormName[] =
    framing?.leads && chart.drawings.lead ? ['wide', 'phone', 'lead'] : ['wide', 'phone'];
  return join(forms.map((form, index) => chartSvg(chart, form, { ...framing, symbols: index === 0 })));
}
