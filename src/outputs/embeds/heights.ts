import type { Embed } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { MEASURES } from './embedStyle.ts';
import { heightOf, type Measured, measure } from './measure.ts';
import type { Pinned } from './pinned.ts';

/**
 * Estimates the height of an embed at a given width from its words and drawing, so that a page can reserve space
 * before it loads. Errs on the tall side: an embed that turns out taller shifts the page.
 */

/** Height of the drawing per pixel of width. */
interface Slopes {
  readonly wide: number;
  readonly phone: number;
}

function slopesOf(embed: Embed): Slopes {
  if (embed.kind === 'quote') return { wide: 0, phone: 0 };
  const { wide, phone } = embed.chart.drawings;
  return { wide: wide.height / wide.width, phone: phone.height / phone.width };
}

/** Height of the whole embed in a frame of this width, in pixels. */
export function embedHeight(embed: Embed, width: number, pinned: Pinned | null, site: Site): number {
  return heightAt(width, measure(embed, pinned, site), slopesOf(embed));
}

function heightAt(width: number, measured: Measured, { wide, phone }: Slopes): number {
  const inner = width - 2 * MEASURES.padding;
  const drawing = width >= WIDE ? inner * wide : Math.min(inner, MEASURES.phone) * phone;
  return Math.ceil(heightOf(measured, width) + drawing);
}

/** Minimum width of a frame for a chart's wide form. */
const WIDE = MEASURES.wide + 2 * MEASURES.padding + 1;

/** Widths at which the phone form is fitted with one straight line: up to where its drawing grows no more. */
const NARROW = [
  260,
  270,
  280,
  290,
  300,
  310,
  320,
  330,
  340,
  360,
  375,
  400,
  430,
  MEASURES.phone + 2 * MEASURES.padding,
] as const;

/** Steep enough to take a line out of the comparison within one pixel. */
const STEEP = 9999;

/**
 * The same for all widths, as a CSS length in units of the container's width (`cqw`): a straight line for each form of
 * the drawing, of which the phone's ends where its drawing is as wide as it gets. Short, as people paste it.
 */
export function reservedHeight(embed: Embed, pinned: Pinned | null, site: Site): string {
  const measured = measure(embed, pinned, site);
  const slopes = slopesOf(embed);
  const at = (width: number) => heightAt(width, measured, slopes);
  const wide = { start: heightOf(measured, WIDE) - 2 * MEASURES.padding * slopes.wide, slope: slopes.wide };
  const phone = above(NARROW.map((width) => ({ width, height: at(width) })));
  const [first, last] = [NARROW[0], NARROW[NARROW.length - 1] ?? WIDE];
  // Drawn wider, the phone form only loses lines of text. One that is mostly text is highest where it is narrowest.
  const most = at(last);
  const bound = phone.slope < 0 ? 'max' : 'min';
  const isLower = (width: number) => valueAt(wide, width) <= Math[bound](valueAt(phone, width), most);
  const ends = [`${bound}(${css(phone)},${most}px)`, `(${WIDE}px - 100cqw)*${STEEP}`];
  const starts = isLower(first) && isLower(WIDE - 1) ? [] : [`(100cqw - ${WIDE - 1}px)*${STEEP}`];
  return `max(min(${ends.join(',')}),${starts.length > 0 ? `min(${[css(wide), ...starts].join(',')})` : css(wide)})`;
}

interface Straight {
  readonly start: number;
  /** Height per pixel of width. */
  readonly slope: number;
}

/** The line through the ends, lifted until nothing is above it. */
function above(points: readonly { readonly width: number; readonly height: number }[]): Straight {
  const [first = { width: 0, height: 0 }] = points;
  const last = points.at(-1) ?? first;
  const slope = round((last.height - first.height) / Math.max(last.width - first.width, 1));
  return { slope, start: Math.max(...points.map(({ width, height }) => height - width * slope)) };
}

function valueAt({ start, slope }: Straight, width: number): number {
  return start + slope * width;
}

function css({ start, slope }: Straight): string {
  const share = round(slope * 100);
  if (share === 0) return `${Math.ceil(start)}px`;
  // What rounding the slope takes away at the widest is less than this.
  return `${Math.ceil(start) + 1}px ${share < 0 ? '-' : '+'} ${Math.abs(share)}cqw`;
}

/** To a thousandth: of a frame of 800 pixels, less than one. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
