import { wrapText } from '../charts/labels.ts';
import { sourceText } from '../files/sourceText.ts';
import type { Embed } from './embed.ts';
import { notesOf, pinnedText } from './embedFigure.ts';
import type { Pinned } from './embedPage.ts';
import { MEASURES } from './embedStyle.ts';

/**
 * How tall an embed is at a given width, reckoned from its words and its drawing, so that a page can
 * keep room for it before it is there. Rather a line too much than a line too little: what comes out
 * taller moves the page under its readers.
 */

/** Fonts that screens have are narrower than those for which `wrapText` leaves room, serifs more so. */
const NARROWER = 0.97;
const NARROWER_SERIF = 0.87;

interface Type {
  readonly size: number;
  readonly leading: number;
}

function textHeight(text: string, width: number, { size, leading }: Type, bold = false): number {
  return text === '' ? 0 : wrapText(text, width / NARROWER, size, bold).length * leading;
}

/** Height of all but the drawing, in pixels. */
export function wordsHeight(embed: Embed, width: number, pinned: Pinned | null): number {
  const { padding, small } = MEASURES;
  const inner = width - 2 * padding;
  const more = small.above + small.leading + 6;
  const words = embed.kind === 'chart' ? chartWords(embed, inner, pinned) : quoteWords(embed, inner);
  return 2 * padding + words + more;
}

function chartWords(
  { chart }: Extract<Embed, { kind: 'chart' }>,
  width: number,
  pinned: Pinned | null,
): number {
  const { title, subtitle, frame, small, summary } = MEASURES;
  const foot = [...notesOf(chart), ...chart.sources.map(sourceText), ...(pinned ? [pinnedText(pinned)] : [])];
  const notes = foot.reduce((sum, text) => sum + small.above + textHeight(text, width, small), 0);
  const head =
    textHeight(chart.title.plain, width, title, true) +
    (chart.subtitle.plain === '' ? 0 : subtitle.above + textHeight(chart.subtitle.plain, width, subtitle));
  // The space under the drawing takes in that above the first note.
  const below = frame.below - (foot.length > 0 ? small.above : 0);
  return head + frame.above + below + notes + summary.above + summary.leading;
}

function quoteWords({ quote }: Extract<Embed, { kind: 'quote' }>, width: number): number {
  const { quote: type, subtitle } = MEASURES;
  const said = quote.attribution && `— ${quote.attribution}`;
  const speaker = said ? type.gap + textHeight(said, width, subtitle) : 0;
  const gaps = (quote.html.split('</p>').length - 2) * (type.gap + type.leading);
  const words = textHeight(quote.plain, ((width - 19) * NARROWER) / NARROWER_SERIF, type);
  return words + Math.max(gaps, 0) + speaker;
}

/** Height of the drawing for each pixel of its width. */
function slopes(embed: Embed): { readonly wide: number; readonly phone: number } {
  if (embed.kind === 'quote') return { wide: 0, phone: 0 };
  return { wide: ratio(embed.chart.svg.wide), phone: ratio(embed.chart.svg.phone) };
}

function ratio(svg: string): number {
  const [, width = '1', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

/** Height of the whole embed in a frame of this width, in pixels. */
export function embedHeight(embed: Embed, width: number, pinned: Pinned | null): number {
  const { wide, phone } = slopes(embed);
  const inner = width - 2 * MEASURES.padding;
  const drawing = inner > MEASURES.wide ? inner * wide : Math.min(inner, MEASURES.phone) * phone;
  return Math.ceil(wordsHeight(embed, width, pinned) + drawing);
}

/** Least width of a frame in which a chart has its wide form. */
const WIDE = MEASURES.wide + 2 * MEASURES.padding + 1;

/** Widths from which on a frame is reckoned anew. */
const STEPS = [300, 350, 400, 480, WIDE, 700] as const;

/**
 * The same for every width at once, as a CSS length in terms of the container's width (`cqw`): for each
 * step a straight line, and a fall below all others where the next step begins.
 */
export function reservedHeight(embed: Embed, pinned: Pinned | null): string {
  const steps = STEPS.map((from) => ({ from, words: wordsHeight(embed, from, pinned) }));
  const kept = steps.filter(({ words, from }, index) => words !== steps[index - 1]?.words || from === WIDE);
  const lines = kept.map(({ from, words }, index) => {
    const until = kept[index + 1]?.from;
    // The wide form may rise more steeply than the phone's, so it has to begin where it begins.
    const starts = from === WIDE ? [`max(0px,${from}px - 100cqw)*99`] : [];
    const ends = until ? [`max(0px,100cqw - ${until - 1}px)*99`] : [];
    return [straight(embed, words, from, until), ...starts, ...ends].join(' - ');
  });
  return `max(${lines.join(',')})`;
}

function straight(embed: Embed, words: number, from: number, until = 0): string {
  const { wide, phone } = slopes(embed);
  const slope = from >= WIDE ? wide : phone;
  if (slope === 0) return `${words}px`;
  const line = `${Math.ceil(words - 2 * MEASURES.padding * slope) + 1}px + ${round(slope * 100)}cqw`;
  const widest = MEASURES.phone + 2 * MEASURES.padding;
  return from < WIDE && until > widest ? `min(${line},${Math.ceil(words + MEASURES.phone * slope)}px)` : line;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
