import { filled, label, type Role } from '../charts/paint.ts';
import { repaint } from '../charts/repaint.ts';
import { type Attributes, element, type Markup } from '../charts/svg.ts';
import type { Site } from '../newsroom/site.ts';
import type { WholeTheme } from '../newsroom/theme.ts';

/** An SVG picture that stands alone, and its size in pixels. */
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
}

/** A picture of its parts, in the light colours and the small font of a theme. */
export function pictureOf(
  { width, height }: Omit<Picture, 'svg'>,
  { light }: WholeTheme,
  parts: readonly Markup[],
  attributes: Attributes = {},
): Picture {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  const svg = element('svg', { ...frame, ...attributes, 'font-family': light['sans'] }, parts);
  return { svg: repaint(svg, light), width, height };
}

/** Lines of text under each other; `y` is the top of the first. */
export function lines({ text, size, leading, role, bold }: Lines, x: number, y: number): Markup[] {
  const style = { size, ...(role && { role }), ...(bold && { bold }) };
  return text.map((line, index) => label(line, x, y + size * 0.95 + index * leading, style));
}

export function heightOf({ text, leading }: Lines): number {
  return text.length * leading;
}

/** One of our own charts, as a part of another picture: its words are said there. */
export function placed(svg: string, x: number, y: number, scale = 1): Markup {
  const { width, height, size, body } = partsOf(svg);
  const frame = { x, y, width: width * scale, height: height * scale, overflow: 'visible' };
  return element('svg', { ...frame, viewBox: `0 0 ${width} ${height}`, 'font-size': size }, [body]);
}

export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  return partsOf(svg);
}

const CHART =
  /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"[^>]*font-size="([\d.]+)"[^>]*><title[^>]*>[^<]*<\/title><desc[^>]*>[^<]*<\/desc>([\s\S]*)<\/svg>$/;

/** @throws {RangeError} when it is not what the chart functions make */
function partsOf(svg: string): { width: number; height: number; size: string; body: Markup } {
  const match = CHART.exec(svg);
  if (!match) throw new RangeError(`not a chart of ours: ${svg.slice(0, 80)}`);
  const [, width, height, size = '', body = ''] = match;
  return { width: Number(width), height: Number(height), size, body: body as Markup };
}

export function background(width: number, height: number): Markup {
  return element('rect', { width, height, ...filled('page') });
}
