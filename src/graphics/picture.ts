import type { Drawing } from '../charts/chart.ts';
import { filled, label, painted } from '../charts/paint.ts';
import { type Attributes, element, type Markup } from '../charts/svg.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Site } from '../newsroom/site.ts';
import type { WholeTheme } from '../newsroom/theme.ts';

/** A self-contained SVG picture, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Who publishes a picture, in which language and theme. */
export type PictureSite = Pick<Site, 'name' | 'look' | 'language' | 'numbers'>;

export interface Lines {
  readonly text: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly role?: Role;
  readonly bold?: boolean;
  /** In the serif of headlines. */
  readonly serif?: boolean;
}

/** Assembles a picture, in the light colours and the sans font of a theme. */
export function pictureOf(
  { width, height }: Omit<Picture, 'svg'>,
  { light }: WholeTheme,
  parts: readonly Markup[],
  attributes: Attributes = {},
): Picture {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  const svg = element('svg', { ...frame, ...attributes, 'font-family': light['sans'] }, parts);
  return { svg: painted(svg, { palette: light }), width, height };
}

/** Lines of text; `y` is the top of the first. */
export function lines({ text, size, leading, role, bold, serif }: Lines, x: number, y: number): Markup[] {
  const style = { size, ...(role && { role }), ...(bold && { bold }), ...(serif && { serif }) };
  return text.map((line, index) => label(line, x, y + size * 0.95 + index * leading, style));
}

export function heightOf({ text, leading }: Lines): number {
  return text.length * leading;
}

/** A chart's drawing as part of another picture, which has the accessible text. */
export function placed(
  { width, height, size, body, symbols }: Drawing,
  x: number,
  y: number,
  scale = 1,
): Markup {
  const frame = { x, y, width: width * scale, height: height * scale, overflow: 'visible' };
  return element('svg', { ...frame, viewBox: `0 0 ${width} ${height}`, 'font-size': size }, [
    ...(symbols ? [element('defs', {}, [symbols])] : []),
    body,
  ]);
}

export function background(width: number, height: number): Markup {
  return element('rect', { width, height, ...filled('page') });
}
