import { PAINT, type Palette, type Role } from '../newsroom/palette.ts';
import { type Attributes, escapeXml, type Markup, NOTHING, textElement } from './svg.ts';

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
  return { ...paintOf('none', role), 'stroke-width': width };
}

/** A filled shape with an outline. */
export function outlined(fill: Role, stroke: Role, width = 1): Attributes {
  return { ...paintOf(fill, stroke), 'stroke-width': width };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: see paintOf
const PAINTED = /\u0001([^/]*)\/([^\u0002]*)\u0002/g;

export interface Colours {
  /** By the names of CSS variables, such as `chart-highlight`; the engine's own for those that are not named. */
  readonly palette?: Palette | undefined;
  /** False where no style sheet is to find the shapes. */
  readonly classes?: boolean | undefined;
}

/** A drawing with the colours of a palette as presentation attributes, which a style sheet may override. */
export function painted(drawing: Markup, { palette = {}, classes = true }: Colours = {}): Markup {
  const colour = (role: string) => escapeXml(palette[`chart-${role}`] ?? PAINT[role as Role]);
  return drawing.replaceAll(PAINTED, (_, fill: string, stroke: string) => {
    const names = [
      fill && fill !== 'none' ? `chart-fill-${fill}` : '',
      stroke ? `chart-stroke-${stroke}` : '',
    ].filter((name) => name !== '');
    return [
      classes ? ` class="${names.join(' ')}"` : '',
      fill && ` fill="${fill === 'none' ? 'none' : colour(fill)}"`,
      stroke && ` stroke="${colour(stroke)}"`,
    ].join('');
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
  if (content === '') return NOTHING;
  const { anchor = 'start', role = 'ink', bold = false, halo = false, serif = false, size } = style;
  // Ink is inherited from the picture's frame.
  const paint = halo ? rim(role) : role === 'ink' ? {} : filled(role);
  return textElement(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold ? '700' : undefined,
      'font-family': serif ? 'serif' : undefined,
      'font-size': size,
      ...paint,
    },
    content,
  );
}

function rim(role: Role): Attributes {
  return {
    ...paintOf(role === 'ink' ? '' : role, 'page'),
    'stroke-width': 4,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
}
