import type { Chart } from '../charts/chart.ts';
import { wrapText } from '../charts/labels.ts';
import type { Markup } from '../charts/svg.ts';
import { mainChart } from '../editions/chartsOf.ts';
import type { Edition } from '../editions/edition.ts';
import type { TextWords } from '../words/language.ts';
import { heightOf, type Lines, lines, placed } from './picture.ts';

/** Where headline and proof stand, in pixels. */
const LEFT = 60;
const WIDTH = 1080;
const [TOP, BOTTOM] = [86, 560];
/** Of the headline, and of a chart, where they stand side by side. */
const HALF = 510;
const GAP = 16;
/** The pictures' fonts are narrower than `wrapText` assumes. */
const NARROWER = { sans: 0.87, serif: 0.93 };
/** A chart is shown where its text is at least this many times as large as on a page. */
const LEAST = { beneath: 1.3, beside: 1.1 };

type Told = Pick<Edition, 'headline' | 'body' | 'known'>;

export interface ShareBody {
  readonly markup: readonly Markup[];
  /** What is shown besides the headline, in words; null for nothing. */
  readonly proof: string | null;
}

/**
 * The headline, and what proves it: the chart across the picture; one too tall for that beside the headline; and
 * one that would be too small there not at all, but a figure, large.
 */
export function shareBody(edition: Told, words: TextWords['picture']): ShareBody {
  const chart = mainChart(edition);
  const { plain } = edition.headline;
  const charted = chart && (beneath(plain, chart) ?? beside(plain, chart));
  return charted ? { markup: charted, proof: chart.alt } : figure(edition, words);
}

function beneath(headline: string, chart: Chart): Markup[] | null {
  const title = headlineIn(headline, WIDTH, 130);
  const { share } = chart.drawings;
  if (!share) return null;
  const about = subtitleIn(chart, WIDTH, 1);
  const under = TOP + heightOf(title) + GAP;
  const top = under + heightOf(about) + GAP;
  const scale = Math.min(WIDTH / share.width, (BOTTOM - top) / share.height);
  if (scale < LEAST.beneath) return null;
  // What is lower than its room stands in the middle of it.
  const drop = (BOTTOM - top - scale * share.height) / 2;
  return [...lines(title, LEFT, TOP), ...lines(about, LEFT, under), placed(share, LEFT, top + drop, scale)];
}

function beside(headline: string, chart: Chart): Markup[] | null {
  const { phone } = chart.drawings;
  const about = subtitleIn(chart, HALF, 3);
  const top = TOP + heightOf(about) + GAP;
  const scale = Math.min(HALF / phone.width, (BOTTOM - top) / phone.height);
  if (scale < LEAST.beside) return null;
  const left = LEFT + WIDTH - HALF;
  return [
    ...lines(headlineIn(headline, HALF, BOTTOM - TOP), LEFT, TOP),
    ...lines(about, left, TOP),
    placed(phone, left, top, scale),
  ];
}

function figure({ headline, known }: Told, words: TextWords['picture']): ShareBody {
  const first = mainFigure(headline.plain, known);
  const title = headlineIn(headline.plain, WIDTH, first ? 220 : BOTTOM - TOP);
  const top = TOP + heightOf(title) + GAP;
  if (!first) return { markup: lines(title, LEFT, TOP), proof: null };
  const size = 130;
  const what = words.figure(first.what, first.period);
  const said = wrapText(what, WIDTH / NARROWER.sans, 30);
  const number: Lines = { text: [first.printed], size, leading: size, role: 'highlight', bold: true };
  const about: Lines = { text: said.slice(0, 2), size: 30, leading: 36, role: 'muted' };
  return {
    markup: [
      ...lines(title, LEFT, TOP),
      ...lines(number, LEFT, top),
      ...lines(about, LEFT, top + size + GAP),
    ],
    proof: words.large(first.printed, what),
  };
}

/** The headline's own, or the first of a single cell: a count of areas, say, means little by itself. */
function mainFigure(headline: string, known: Told['known']): Told['known'][number] | undefined {
  const spoken = headline.split(/\s+/);
  const own = known.find(({ printed }) => spoken.includes(printed));
  return own ?? known.find(({ lines: cells }) => cells.length === 1) ?? known[0];
}

/** In the largest type that has room in so many lines; what is longer still has one more, in the smallest. */
function subtitleIn(chart: Chart, width: number, most: number): Lines {
  const tries = [26, 24, 22].map((size): Lines => {
    const text = wrapText(chart.subtitle.plain, width / NARROWER.sans, size);
    return { text, size, leading: size * 1.22, role: 'muted' };
  });
  const small = tries.at(-1) as Lines;
  return tries.find(({ text }) => text.length <= most) ?? { ...small, text: ended(small.text, most + 1) };
}

/** The first lines, and a sign that there are more. */
function ended(text: readonly string[], most: number): string[] {
  return text
    .slice(0, most)
    .map((line, index) => (index === most - 1 && text.length > most ? `${line} …` : line));
}

/** In the largest type that fits. */
function headlineIn(text: string, width: number, height: number): Lines {
  const sizes = [66, 60, 54, 48, 43, 38, 34, 30];
  const tries = sizes.map((size): Lines => {
    const wrapped = wrapText(text, width / NARROWER.serif, size, true);
    return { text: wrapped, size, leading: size * 1.12, serif: true };
  });
  const fits = tries.find((lined) => heightOf(lined) <= height) ?? tries.at(-1);
  return fits ?? { text: [text], size: 30, leading: 34 };
}
