import { PAINT, type Palette, type Role } from '../newsroom/palette.ts';
import { type Attributes, element, escapeXml, join, type Markup, NOTHING, textElement } from './svg.ts';
import { withIds } from './symbols.ts';

/**
 * Drawings name roles; `painted` gives them colours. Between control characters, which no text in a
 * drawing can hold.
 */
function paintOf(fill: Role | 'none' | '', stroke: Role | ''): Attributes {
  return { paint: `\u0001${fill}/${stroke}\u0002` };
}

export function filled(role: Role): Attributes {
  return paintOf(role, '');
}

export function stroked(role: Role, width = 1): Attributes {
  return { ...paintOf('none', role), ...wide(width) };
}

/** One is what a stroke has unless told otherwise. */
function wide(width: number): Attributes {
  return width === 1 ? {} : { 'stroke-width': width };
}

/** A filled shape with an outline. */
export function outlined(fill: Role, stroke: Role, width = 1): Attributes {
  return { ...paintOf(fill, stroke), ...wide(width) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: see paintOf
const PAINTED = /\u0001([^/]*)\/([^\u0002]*)\u0002/g;

/**
 * Shapes of an area, by its slug: a link to its edition, on a page that has one. Between control characters, too.
 * @param said what the link is called: the area and its value
 */
export function ofArea(slug: string, said: string, shapes: readonly Markup[]): Markup {
  return `\u0003${escapeXml(slug)}\u0004${textElement('title', {}, said)}${shapes.join('')}\u0005` as Markup;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: see ofArea
const OF_AREA = /\u0003([^\u0004]*)\u0004(<title>[^<]*<\/title>)([^\u0005]*)\u0005/g;

/** Whether a drawing has areas that can be links. */
export function isLinked(drawing: string): boolean {
  return drawing.includes('\u0003');
}

/**
 * Links that the Tab key need not pass: a script leads from one to the next by arrow keys. Of an area that is drawn
 * twice, only the first is heard.
 */
function linked(drawing: string, linkTo: Colours['linkTo']): string {
  const heard = new Set<string>();
  return drawing.replaceAll(OF_AREA, (_, slug: string, title: string, shapes: string) => {
    const link = linkTo?.(slug);
    if (!link) return shapes;
    const hidden = heard.has(slug) ? 'true' : undefined;
    heard.add(slug);
    const attributes = { ...link, tabindex: -1, 'aria-hidden': hidden };
    return element('a', attributes, [title as Markup, shapes as Markup]);
  });
}

/** An area's edition. */
export type AreaLink = { readonly href: string; readonly target?: '_blank' };

export interface Colours {
  /** By the names of CSS variables, such as `chart-highlight`; the engine's own for those that are not named. */
  readonly palette?: Palette | undefined;
  /**
   * Attributes alone, where there is no style sheet; classes alone, where it is part of the page; else both, for what
   * may be shown without it.
   */
  readonly paint?: 'attributes' | 'classes' | undefined;
  /** Of the ids of its symbols, where several drawings share a page. */
  readonly prefix?: string | undefined;
  /** Without it, areas are no links. */
  readonly linkTo?: ((slug: string) => AreaLink | undefined) | undefined;
}

/** A drawing with the colours of a palette as presentation attributes, which a style sheet may override. */
export function painted(
  drawing: Markup,
  { palette = {}, paint, prefix = 'chart', linkTo }: Colours = {},
): Markup {
  const colour = (role: string) => escapeXml(palette[`chart-${role}`] ?? PAINT[role as Role]);
  return withIds(linked(drawing, linkTo), prefix).replaceAll(PAINTED, (_, fill: string, stroke: string) => {
    const names = [
      fill && fill !== 'none' ? `chart-fill-${fill}` : '',
      stroke ? `chart-stroke-${stroke}` : '',
    ].filter((name) => name !== '');
    const isColoured = paint !== 'classes';
    return [
      paint === 'attributes' ? '' : ` class="${names.join(' ')}"`,
      fill === 'none' ? ' fill="none"' : fill && isColoured && ` fill="${colour(fill)}"`,
      stroke && isColoured && ` stroke="${colour(stroke)}"`,
    ]
      .filter(Boolean)
      .join('');
  }) as Markup;
}

export interface LabelStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly role?: Role;
  readonly bold?: boolean;
  /** A rim in the page's colour, for labels that lie on lines. */
  readonly halo?: boolean;
  readonly size?: number;
  /** In the serif of headlines, which is bold. */
  readonly serif?: boolean;
}

/** A line of text, or nothing when it is empty; `y` is its baseline. */
export function label(content: string, x: number, y: number, style: LabelStyle = {}): Markup {
  return content === '' ? NOTHING : textElement('text', { x, y, ...typeOf(style) }, content);
}

/** Lines of one style, which several have in common: a picture may have hundreds. */
export function labels(all: readonly Line[], style: LabelStyle = {}): Markup {
  const lines = all.filter(({ text }) => text !== '');
  if (lines.length < 2) return join(lines.map(({ text, x, y }) => label(text, x, y, style)));
  const texts = lines.map(({ text, x, y }) => label(text, x, y));
  const shared = typeOf(style);
  return Object.values(shared).some((value) => value !== undefined)
    ? element('g', shared, texts)
    : join(texts);
}

/** `y` is its baseline. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function typeOf({ anchor = 'start', role = 'ink', bold, halo, serif, size }: LabelStyle): Attributes {
  // Ink is inherited from the picture's frame.
  const paint = halo ? rim(role) : role === 'ink' ? {} : filled(role);
  return {
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-weight': bold ? '700' : undefined,
    'font-family': serif ? 'serif' : undefined,
    'font-size': size,
    ...paint,
  };
}

function rim(role: Role): Attributes {
  return {
    ...paintOf(role === 'ink' ? '' : role, 'page'),
    'stroke-width': 4,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
}
