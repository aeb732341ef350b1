import { shareAddress } from '../addresses/fileAddresses.ts';
import { absolute } from '../addresses/href.ts';
import type { Chart } from '../charts/chart.ts';
import { wrapText } from '../charts/labels.ts';
import { filled } from '../charts/paint.ts';
import { element, type Markup, NOTHING, textElement } from '../charts/svg.ts';
import { mainChart } from '../editions/chartsOf.ts';
import type { Edition } from '../editions/edition.ts';
import type { Site } from '../newsroom/site.ts';
import { wholeTheme } from '../newsroom/theme.ts';
import type { Language, TextWords } from '../words/language.ts';
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

/** The size that share cards are shown at: 1.91 to 1. */
const SHARE_WIDTH = 1200;
const SHARE_HEIGHT = 630;

const MARGIN = 60;
/** Top and bottom of the space between masthead and foot line. */
const [TOP, BOTTOM] = [130, 545];
/** The pictures' font is narrower than `wrapText` assumes. */
const NARROWER = 0.87;

type Shared = Pick<Edition, 'headline' | 'body' | 'known' | 'area' | 'published'>;

/** The picture that other sites show with a link to an edition: its headline, and its first chart or figure. */
export function sharePicture(edition: Shared, site: PictureSite): Picture {
  const { picture } = languageOf(site).texts;
  const chart = mainChart(edition);
  const words = chart ? 540 : SHARE_WIDTH - 2 * MARGIN;
  const headline = fitted(edition.headline.plain, words, chart ? 400 : 280);
  const body = [
    background(SHARE_WIDTH, SHARE_HEIGHT),
    element('g', filled('ink'), [
      ...lines({ text: [site.name], size: 34, leading: 40, bold: true }, MARGIN, 44),
      rule(100, 'ink', 3),
      ...lines(headline, MARGIN, TOP),
      ...(chart ? besideWords(chart) : underWords(edition, TOP + heightOf(headline), picture)),
      rule(560, 'grid', 2),
      ...lines({ text: [picture.edition(edition.area.name, edition.published)], ...SMALL }, MARGIN, 574),
    ]),
  ];
  const size = { width: SHARE_WIDTH, height: SHARE_HEIGHT };
  return pictureOf(size, wholeTheme(site.look), [textElement('title', {}, edition.headline.plain), ...body]);
}

/** The share picture as metadata name it. */
export interface SharedPicture {
  /** Full address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export function sharedPicture(
  edition: Edition,
  site: Pick<Site, 'url' | 'language' | 'numbers'>,
): SharedPicture {
  const url = absolute(site, shareAddress(edition));
  return { url, width: SHARE_WIDTH, height: SHARE_HEIGHT, alt: shareAlt(edition, languageOf(site)) };
}

/** Alternative text of the picture. */
function shareAlt(edition: Shared, { texts }: Language): string {
  const chart = mainChart(edition);
  return chart ? texts.titled(edition.headline.plain, chart.alt) : edition.headline.plain;
}

const SMALL = { size: 24, leading: 30, role: 'muted' } as const;

function rule(y: number, role: 'ink' | 'grid', height: number): Markup {
  return element('rect', { x: MARGIN, y, width: SHARE_WIDTH - 2 * MARGIN, height, ...filled(role) });
}

/** The largest type that fits. */
function fitted(text: string, width: number, height: number): Lines {
  const sizes = [68, 62, 56, 50, 45, 40, 36, 32];
  const tries = sizes.map((size): Lines => {
    return { text: wrapText(text, width / NARROWER, size, true), size, leading: size * 1.14, bold: true };
  });
  const fits = tries.find((lined) => heightOf(lined) <= height) ?? tries.at(-1);
  return fits ?? { text: [text], size: 32, leading: 36 };
}

function besideWords(chart: Chart): Markup[] {
  const [left, width] = [660, SHARE_WIDTH - MARGIN - 660];
  const wrapped = wrapText(chart.subtitle.plain, width / NARROWER, 21);
  const subtitle: Lines = { text: wrapped.slice(0, 3), size: 21, leading: 26, role: 'muted' };
  const top = TOP + heightOf(subtitle) + 14;
  const { phone } = chart.drawings;
  const scale = Math.min(width / phone.width, (BOTTOM - top) / phone.height);
  return [...lines(subtitle, left, TOP), placed(phone, left, top, scale)];
}

function underWords({ known }: Shared, top: number, picture: TextWords['picture']): Markup[] {
  const [figure] = known;
  if (!figure) return [NOTHING];
  const said = wrapText(picture.figure(figure.what, figure.period), SHARE_WIDTH - 2 * MARGIN, 28);
  return [
    ...lines(
      { text: [figure.printed], size: 84, leading: 96, role: 'highlight', bold: true },
      MARGIN,
      top + 24,
    ),
    ...lines({ text: said.slice(0, 2), size: 28, leading: 34, role: 'muted' }, MARGIN, top + 124),
  ];
}
