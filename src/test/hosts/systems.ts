import {
  byDefault,
  newsletter,
  withoutNewAttributes,
  withoutScripts,
  withoutStyles,
  wordpress,
  wordpressText,
} from './cleaners.ts';
import {
  AFTER_RULES,
  FITS,
  type Host,
  hostPage,
  LEFT,
  LINK,
  type Offer,
  PICTURE,
  ROOM,
  SCROLLS,
} from './host.ts';
import { ownScript } from './listeners.ts';

type Code = Exclude<keyof Offer, 'address' | 'article' | 'page'>;

const pasted = (offers: readonly Offer[], code: Code, clean = (html: string) => html) =>
  offers.map((offer) => clean(offer[code])).join('\n');

/** A system that takes code, and cleans it. */
function system(
  name: string,
  takes: string,
  code: Code,
  outcome: Host['outcome'],
  clean?: (html: string) => string,
  runs = AFTER_RULES,
): Host {
  return { name, runs, takes, outcome, document: (offers) => hostPage(pasted(offers, code, clean)) };
}

const CLEANED = '`sanitize-html`';
const figure = (name: string) => (html: string) => `<figure class="kg-card kg-${name}-card">${html}</figure>`;

/** Systems that publish what editors paste, some of it. */
export const SYSTEMS: readonly Host[] = [
  system('a block of HTML, as in WordPress, Ghost and Drupal', 'frame', 'frame', ROOM),
  system('the same', 'frame and script', 'script', FITS),
  {
    ...system('the same', 'frame, and our script', 'frame', LEFT),
    document: (offers) => hostPage(pasted(offers, 'frame') + ownScript(offers)),
  },
  system('Ghost’s card for embeds', 'oEmbed', 'oembed', SCROLLS, figure('embed')),
  system(
    'WordPress without its script',
    'oEmbed',
    'oembed',
    { ...LINK, frames: 1 },
    (html) => wordpress(html) ?? '',
  ),
  system('WordPress, an author without rights to HTML', 'frame', 'frame', LINK, wordpressText),
  system('the same', 'picture', 'picture', PICTURE, wordpressText),
  system('a system that takes scripts out', 'frame', 'frame', ROOM, withoutScripts, CLEANED),
  system('the same', 'frame and script', 'script', SCROLLS, withoutScripts, CLEANED),
  system('a system that takes styles and classes out', 'frame', 'frame', SCROLLS, withoutStyles, CLEANED),
  system('the same', 'frame and script', 'script', FITS, withoutStyles, CLEANED),
  system(
    'a system that takes `loading` and `allow` out',
    'frame',
    'frame',
    ROOM,
    withoutNewAttributes,
    CLEANED,
  ),
  system('a system that takes frames out', 'frame', 'frame', LINK, byDefault, CLEANED),
  system('a newsletter', 'picture', 'picture', PICTURE, newsletter, CLEANED),
  system('the same', 'picture, pinned', 'pinnedPicture', PICTURE, newsletter, CLEANED),
];
