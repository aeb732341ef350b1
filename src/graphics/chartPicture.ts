import type { Chart } from '../charts/chart.ts';
import { notesOf } from '../charts/chart.ts';
import { wrapText } from '../charts/labels.ts';
import { filled } from '../charts/paint.ts';
import { element, textElement } from '../charts/svg.ts';
import { type WholeTheme, wholeTheme } from '../newsroom/theme.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { languageOf } from '../words/languages.ts';
import {
  background,
  heightOf,
  type Lines,
  lines,
  type Picture,
  type PictureSite,
  pictureOf,
  placed,
} from './picture.ts';

const MARGIN = 24;

/** Pixels of a PNG per pixel of the drawing: sharp on most screens, and still quick to load. */
export const CHART_SCALE = 1.5;

/** A live chart and the one pinned to the newest release are usually the same picture. */
const picturesFor = memoizeWeak((site: PictureSite) =>
  memoizeWeak((theme: WholeTheme) => memoizeWeak((chart: Chart) => draw(chart, site, theme))),
);

/**
 * A chart as a self-contained picture with title, subtitle, notes, source and licence.
 * @param theme an older one for pinned charts
 */
export function chartPicture(chart: Chart, site: PictureSite, theme = wholeTheme(site.look)): Picture {
  return picturesFor(site)(theme)(chart);
}

/** The size alone, for links to the picture. */
export function chartPictureSize(chart: Chart, site: PictureSite): Pick<Picture, 'width' | 'height'> {
  const { width, height } = layoutsFor(site)(chart);
  return { width, height };
}

function draw(chart: Chart, site: PictureSite, theme: WholeTheme): Picture {
  const { head, foot, top, bottom, width, height } = layoutsFor(site)(chart);
  return pictureOf(
    { width, height },
    theme,
    [
      textElement('title', { id: 'title' }, chart.title.plain),
      textElement('desc', { id: 'desc' }, chart.alt),
      background(width, height),
      element('g', filled('ink'), [
        ...stack(head, MARGIN, 2),
        placed(chart.drawings.wide, MARGIN, top),
        ...stack(foot, bottom, 4),
      ]),
    ],
    { role: 'img', 'aria-labelledby': 'title desc' },
  );
}

/** Snippets and oEmbed need the size without the drawing. */
const layoutsFor = memoizeWeak((site: PictureSite) => memoizeWeak((chart: Chart) => layOut(chart, site)));

/** The lines above and below the drawing, and all positions. */
function layOut(chart: Chart, site: PictureSite) {
  const size = chart.drawings.wide;
  const write = (text: string, style: Omit<Lines, 'text'>): Lines => {
    return { ...style, text: wrapText(text, size.width, style.size, style.bold) };
  };
  const small = { size: 12.5, leading: 17, role: 'muted' } as const;
  const head = [
    write(chart.title.plain, { size: 20, leading: 26, bold: true }),
    write(chart.subtitle.plain, { size: 15, leading: 20, role: 'muted' }),
  ];
  const { sources, texts } = languageOf(site);
  const credits = [...chart.sources.map(sources.plain), texts.picture.by(site.name)];
  const foot = [...notesOf(chart), ...credits].map((text) => write(text, small));
  const top = MARGIN + stackHeight(head, 2) + 16;
  const bottom = top + size.height + 14;
  const width = size.width + 2 * MARGIN;
  const height = Math.ceil(bottom + stackHeight(foot, 4) + MARGIN - 4);
  return { head, foot, top, bottom, width, height };
}

function stackHeight(parts: readonly Lines[], gap: number): number {
  return parts.reduce((sum, part) => sum + heightOf(part) + gap, -gap);
}

function stack(parts: readonly Lines[], top: number, gap: number) {
  let y = top;
  return parts.flatMap((part) => {
    const drawn = lines(part, MARGIN, y);
    y += heightOf(part) + gap;
    return drawn;
  });
}
