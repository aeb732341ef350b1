import { shareAddress } from '../addresses/fileAddresses.ts';
import { absolute } from '../addresses/href.ts';
import { filled } from '../charts/paint.ts';
import { element, textElement } from '../charts/svg.ts';
import type { Edition } from '../editions/edition.ts';
import type { Site } from '../newsroom/site.ts';
import { wholeTheme } from '../newsroom/theme.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/languages.ts';
import { background, type Lines, lines, type Picture, type PictureSite, pictureOf } from './picture.ts';
import { shareBody } from './shareBody.ts';

/** The size that share cards are shown at: 1.91 to 1. */
const SHARE_WIDTH = 1200;
const SHARE_HEIGHT = 630;

const MARGIN = 60;

type Shared = Pick<Edition, 'headline' | 'body' | 'known' | 'area' | 'published'>;

/** The picture that other sites show with a link to an edition: its headline, and what proves it. */
export function sharePicture(edition: Shared, site: PictureSite): Picture {
  const { picture } = languageOf(site).texts;
  const kicker: Lines = { text: [edition.area.name], size: 32, leading: 38, role: 'highlight', bold: true };
  const foot: Lines = {
    text: [picture.edition(site.name, edition.published)],
    size: 26,
    leading: 32,
    role: 'muted',
  };
  const body = [
    background(SHARE_WIDTH, SHARE_HEIGHT),
    element('rect', { width: SHARE_WIDTH, height: 10, ...filled('highlight') }),
    element('g', filled('ink'), [
      ...lines(kicker, MARGIN, 42),
      ...shareBody(edition, picture).markup,
      ...lines(foot, MARGIN, 574),
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
  const { proof } = shareBody(edition, texts.picture);
  return proof === null ? edition.headline.plain : texts.titled(edition.headline.plain, proof);
}
