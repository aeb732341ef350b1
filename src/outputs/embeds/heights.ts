import type { Embed } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
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
export function embedHeight(embed: Embed, width: number, pinned: Pinned | null, site: Site): number {
  const { wide, phone } = slopesOf(embed);
  const inner = width - 2 * MEASURES.padding;
  const drawing = width >= WIDE ? inner * wide : Math.min(inner, MEASURES.phone) * phone;
  return Math.ceil(heightOf(measure(embed, pinned, site), width) + drawing);
}

/** Minimum width of a frame for a chart's wide form. */
const WIDE = MEASURES.wide + 2 * MEASURES.padding + 1;

/** Room that may stay free, so that the code to paste stays short. */
const SPARE = 45;

/** Widths at which the number of lines is computed anew. */
const STEPS = [260, 280, 300, 350, 400, 480, WIDE, 700] as const;

/**
 * The same for all widths, as a CSS length in units of the container's width (`cqw`): the maximum of one straight
 * line per step, each of which drops steeply where the next step begins.
 */
export function reservedHeight(embed: Embed, pinned: Pinned | null, site: Site): string {
  const measured = measure(embed, pinned, site);
  const slopes = slopesOf(embed);
  const steps = STEPS.map((from) => ({ from, words: heightOf(measured, from) }));
  const kept: typeof steps = [];
  for (const step of steps) {
    const spare = (kept.at(-1)?.words ?? Number.POSITIVE_INFINITY) - step.words;
    if (spare > SPARE || step.from === WIDE) kept.push(step);
  }
  const lines = kept.map(({ from, words }, index) => {
    const until = kept[index + 1]?.from;
    // The line of the wide form may be steeper than the phone's, so it also has to start steeply.
    const starts = from === WIDE ? [`max(0px,${from}px - 100cqw)*99`] : [];
    const ends = until ? [`max(0px,100cqw - ${until - 1}px)*99`] : [];
    return [straight(slopes, words, from, until), ...starts, ...ends].join(' - ');
  });
  return `max(${lines.join(',')})`;
}

function straight({ wide, phone }: Slopes, words: number, from: number, until = 0): string {
  const slope = from >= WIDE ? wide : phone;
  if (slope === 0) return `${words}px`;
  const line = `${Math.ceil(words - 2 * MEASURES.padding * slope) + 1}px + ${round(slope * 100)}cqw`;
  const widest = MEASURES.phone + 2 * MEASURES.padding;
  return from < WIDE && until > widest ? `min(${line},${Math.ceil(words + MEASURES.phone * slope)}px)` : line;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
