import { type Attributes, type Markup, NOTHING, textElement } from './svg.ts';

/**
 * Colours for the light page, as presentation attributes: what a chart file shows on its own.
 * On a page `charts.css` overrides them through the classes; a test keeps the two in step.
 */
export const PAINT = {
  page: '#ffffff',
  ink: '#1a1a1a',
  muted: '#5a5a5a',
  grid: '#dcdcdc',
  axis: '#767676',
  highlight: '#b3123b',
  context: '#868686',
  track: '#ececec',
  'series-1': '#b3123b',
  'series-2': '#1f66a8',
  'series-3': '#8a5a00',
  'series-4': '#00736a',
  'step-1': '#eaf1f7',
  'step-2': '#bdd5e8',
  'step-3': '#83b0d6',
  'step-4': '#2f6fa9',
  'step-5': '#103c6e',
  'on-step-1': '#1a1a1a',
  'on-step-2': '#1a1a1a',
  'on-step-3': '#1a1a1a',
  'on-step-4': '#ffffff',
  'on-step-5': '#ffffff',
} as const;

export type Role = keyof typeof PAINT;

/** Class and colour of a filled shape. */
export function filled(role: Role): Attributes {
  return { class: `chart-fill-${role}`, fill: PAINT[role] };
}

/** Class and colour of a line. */
export function stroked(role: Role, width = 1): Attributes {
  return { class: `chart-stroke-${role}`, fill: 'none', stroke: PAINT[role], 'stroke-width': width };
}

/** A filled shape with an outline. */
export function outlined(fill: Role, stroke: Role, width = 1): Attributes {
  return {
    class: `chart-fill-${fill} chart-stroke-${stroke}`,
    fill: PAINT[fill],
    stroke: PAINT[stroke],
    'stroke-width': width,
  };
}

export interface LabelStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly role?: Role;
  readonly bold?: boolean;
  /** A rim in the page's colour, for labels that lie on lines. */
  readonly halo?: boolean;
  readonly size?: number;
}

/** A line of text, or nothing when it is empty; `y` is its baseline. */
export function label(content: string, x: number, y: number, style: LabelStyle = {}): Markup {
  if (content === '') return NOTHING;
  const { anchor = 'start', role = 'ink', bold = false, halo = false, size } = style;
  // Ink is inherited from the picture's frame.
  const own = role === 'ink' ? {} : filled(role);
  const paint = halo ? { ...own, ...rim(role) } : own;
  return textElement(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold ? '700' : undefined,
      'font-size': size,
      ...paint,
    },
    content,
  );
}

function rim(role: Role): Attributes {
  const stroke = {
    stroke: PAINT.page,
    'stroke-width': 4,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  return { class: `${role === 'ink' ? '' : `chart-fill-${role} `}chart-stroke-page`, ...stroke };
}
