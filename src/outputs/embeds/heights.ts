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

/** Widths at which the phone form is fitted with straight lines. Its drawing grows up to the last of the first. */
const NARROW = [260, 270, 280, 290, 300, 310, 320, 330, 340, 360, 375, 400, 430] as const;
const GROWN = MEASURES.phone + 2 * MEASURES.padding;
const BELOW_WIDE = [GROWN, 500, 545, WIDE - 1] as const;

/** Pixels that code may leave free besides, to be shorter. */
const SLACK = 16;

/**
 * The same for all widths, as a CSS length in units of the container's width (`cqw`): a straight line for the wide form
 * of the drawing, and the shortest that fits the phone's. Short, as people paste it.
 */
export function reservedHeight(embed: Embed, pinned: Pinned | null, site: Site): string {
  const measured = measure(embed, pinned, site);
  const slopes = slopesOf(embed);
  const at = (width: number) => ({ width, height: heightAt(width, measured, slopes) });
  const wide = { start: heightOf(measured, WIDE) - 2 * MEASURES.padding * slopes.wide, slope: slopes.wide };
  const all = [...NARROW, ...BELOW_WIDE].map(at);
  const form = phoneForm(at, all);
  // So steep that it takes a form out of the comparison within one pixel.
  const narrow = `min(${formCss(form)},${WIDE}e4px - 1e6cqw)`;
  const isLower = all.every(({ width }) => valueAt(wide, width) <= reachOf(form, width));
  return `max(${narrow},${isLower ? css(wide) : `min(${css(wide)},1e6cqw - ${WIDE - 1}e4px)`})`;
}

/** The shortest that leaves little more free than the closest. */
function phoneForm(at: (width: number) => Point, all: readonly Point[]): Form {
  const grown = at(GROWN);
  const phone = above([...NARROW.map(at), grown]);
  const highest = Math.max(...all.map(({ height }) => height));
  const bent = {
    lines: [phone, { start: grown.height, slope: 0 }],
    bound: phone.slope < 0 ? 'max' : 'min',
  } as const;
  const shorter = [{ start: highest, slope: 0 }, above(all)].map(
    (line): Form => ({ lines: [line], bound: 'max' }),
  );
  const most = spareOf(bent, all) + SLACK;
  return shorter.find((form) => spareOf(form, all) <= most) ?? bent;
}

/** Of the phone form: the highest or lowest of straight lines. */
interface Form {
  readonly lines: readonly Straight[];
  readonly bound: 'max' | 'min';
}

function formCss({ lines, bound }: Form): string {
  const texts = lines.map(css).join(',');
  return lines.length > 1 ? `${bound}(${texts})` : texts;
}

function reachOf({ lines, bound }: Form, width: number): number {
  return Math[bound](...lines.map((line) => valueAt(line, width)));
}

/** Most pixels that are left free. */
function spareOf(form: Form, points: readonly Point[]): number {
  return Math.max(...points.map(({ width, height }) => reachOf(form, width) - height));
}

interface Point {
  readonly width: number;
  readonly height: number;
}

interface Straight {
  readonly start: number;
  /** Height per pixel of width. */
  readonly slope: number;
}

/** The line through the ends, lifted until nothing is above it. */
function above(points: readonly Point[]): Straight {
  const [first = { width: 0, height: 0 }] = points;
  const last = points.at(-1) ?? first;
  const slope = round((last.height - first.height) / Math.max(last.width - first.width, 1));
  return { slope, start: Math.max(...points.map(({ width, height }) => height - width * slope)) };
}

function valueAt({ start, slope }: Straight, width: number): number {
  return start + slope * width;
}

function css({ start, slope }: Straight): string {
  const share = Math.round(slope * 1000) / 10;
  if (share === 0) return `${Math.ceil(start)}px`;
  // What rounding the slope takes away at the widest is less than this.
  return `${Math.ceil(start) + 1}px ${share < 0 ? '-' : '+'} ${Math.abs(share)}cqw`;
}

/** To a thousandth: of a frame of 800 pixels, less than one. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
