import type { Embed } from '../../editions/embed.ts';
import type { Language } from '../../words/language.ts';
import { MEASURES } from './embedStyle.ts';
import { heightOf, measure } from './measure.ts';
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
export function embedHeight(embed: Embed, width: number, pinned: Pinned | null, language: Language): number {
  return Math.ceil(heightOf(measure(embed, pinned, language), width) + drawingHeight(slopesOf(embed), width));
}

function drawingHeight({ wide, phone }: Slopes, width: number): number {
  const inner = width - 2 * MEASURES.padding;
  return width >= WIDE ? inner * wide : Math.min(inner, MEASURES.phone) * phone;
}

/** Minimum width of a frame for a chart's wide form. */
const WIDE = MEASURES.wide + 2 * MEASURES.padding + 1;

/** Widths at which the phone form is fitted with one straight line: up to where its drawing grows no more. */
const NARROW = [300, 320, 340, 360, 375, 400, 430, MEASURES.phone + 2 * MEASURES.padding] as const;

/** What rounding may take away: of the slope, and of each line in the browser. */
const ROUNDED = 4;

/** Steep enough to take a line out of the comparison within one pixel. */
const STEEP = 9999;

/** On phones a word more or less makes a line: text is reckoned as if there were less room. */
const LESS_ROOM = 0.95;

/**
 * The same for all widths, as a CSS length in units of the container's width (`cqw`): a straight line for each form of
 * the drawing, of which the phone's ends where its drawing is as wide as it gets. Short, as people paste it.
 */
export function reservedHeight(embed: Embed, pinned: Pinned | null, language: Language): string {
  const measured = measure(embed, pinned, language);
  const slopes = slopesOf(embed);
  const points = NARROW.map((width) => ({
    width,
    height: Math.ceil(heightOf(measured, width * LESS_ROOM) + drawingHeight(slopes, width)),
  }));
  const line = above(points);
  // Drawn wider than that, the phone form only loses lines of text.
  const last = points.at(-1)?.height ?? 0;
  const rises = line.slope > 0;
  const end = rises ? Math.max(...points.map(({ height }) => height)) : last;
  const narrow = (width: number) => Math[rises ? 'min' : 'max'](valueAt(line, width), end);
  const phone = rises
    ? `${css(line)},${end + ROUNDED}px`
    : line.slope < 0
      ? `max(${css(line)},${end + ROUNDED}px)`
      : css(line);
  const wide = {
    start: heightOf(measured, WIDE) - 2 * MEASURES.padding * slopes.wide,
    slope: slopes.wide,
  };
  const isLower = [NARROW[0], WIDE - 1].every((width) => valueAt(wide, width) <= narrow(width));
  const column = isLower ? css(wide) : `min(${css(wide)},(100cqw - ${WIDE - 1}px)*${STEEP})`;
  return `max(min(${phone},(${WIDE}px - 100cqw)*${STEEP}),${column})`;
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
  return `${Math.ceil(start) + ROUNDED}px ${share < 0 ? '-' : '+'} ${Math.abs(share)}cqw`;
}

/** To a thousandth: of a frame of 800 pixels, less than one. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
