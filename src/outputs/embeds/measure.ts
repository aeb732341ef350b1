import { notesOf } from '../../charts/chart.ts';
import { textWidth } from '../../charts/labels.ts';
import type { ChartEmbed, Embed } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { memoize } from '../../tables/memoize.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import { correctionTexts } from '../parts/correctionTexts.ts';
import { pinnedText } from './embedFigure.ts';
import { MEASURES } from './embedStyle.ts';
import type { Pinned } from './pinned.ts';

/** Serifs are narrower than `textWidth` assumes. */
const NARROWER_SERIF = 0.87;

/** Widths of a text's words in pixels, to count its lines at any width. */
interface Line {
  readonly words: readonly number[];
  readonly space: number;
  readonly leading: number;
  /** Width taken by the frame's padding and a rule beside the text. */
  readonly indent: number;
}

/** The words of an embed, measured once. */
export interface Measured {
  readonly lines: readonly Line[];
  /** Height that does not depend on the width, in pixels. */
  readonly fixed: number;
}

interface Type {
  readonly size: number;
  readonly leading: number;
}

const { padding, title, subtitle, frame, small, summary, quote } = MEASURES;

function line(text: string, { size, leading }: Type, bold = false, narrower = 1, rule = 0): Line {
  const width = (part: string) => textWidth(part, size, bold) * narrower;
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(width);
  return { words, space: width(' '), leading, indent: 2 * padding + rule };
}

/** Notes and sources, which most charts of a story share. */
const smallLine = memoize((text) => line(text, small));

export function measure(embed: Embed, pinned: Pinned | null, site: Site): Measured {
  const language = languageOf(site);
  const { lines, fixed } = embed.kind === 'chart' ? chart(embed, pinned, language) : spoken(embed);
  const more = smallLine(language.embeds.more(site.name, true));
  return { lines: [...lines, more], fixed: fixed + 2 * padding + small.above + 6 };
}

function chart(
  { chart: own, corrections = [] }: ChartEmbed,
  pinned: Pinned | null,
  language: Language,
): Measured {
  const foot = [
    ...notesOf(own),
    ...own.sources.map(language.sources.plain),
    ...(pinned ? [pinnedText(pinned, language)] : []),
    ...correctionTexts(corrections, language),
  ];
  const under = own.subtitle.plain === '' ? [] : [line(own.subtitle.plain, subtitle)];
  // The space above the first note is part of that under the drawing.
  const notes = Math.max(foot.length - 1, 0) * small.above;
  return {
    lines: [line(own.title.plain, title, true), ...under, ...foot.map((text) => smallLine(text))],
    fixed:
      under.length * subtitle.above + frame.above + frame.below + notes + summary.above + summary.leading,
  };
}

function spoken({ quote: own }: Extract<Embed, { kind: 'quote' }>): Measured {
  const words = own.paragraphs.map((text) => line(text, quote, false, NARROWER_SERIF, 19));
  const said = own.attribution.plain;
  const speaker = said === '' ? [] : [line(`— ${said}`, subtitle)];
  return {
    lines: [...words, ...speaker],
    fixed: quote.gap * (Math.max(own.paragraphs.length - 1, 0) + speaker.length),
  };
}

/** Height of all but the drawing in a frame of this width, in pixels. */
export function heightOf({ lines, fixed }: Measured, width: number): number {
  return lines.reduce((sum, each) => sum + countLines(each, width - each.indent) * each.leading, fixed);
}

function countLines({ words, space }: Line, width: number): number {
  let lines = words.length > 0 ? 1 : 0;
  let used = 0;
  for (const word of words) {
    const longer = used === 0 ? word : used + space + word;
    if (used > 0 && longer > width) {
      lines += 1;
      used = word;
    } else {
      used = longer;
    }
  }
  return lines;
}
