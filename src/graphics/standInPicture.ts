import { wrapText } from '../charts/labels.ts';
import { element, textElement } from '../charts/svg.ts';
import { wholeTheme } from '../newsroom/theme.ts';
import {
  background,
  heightOf,
  type Lines,
  lines,
  type Picture,
  type PictureSite,
  pictureOf,
} from './picture.ts';

const WIDTH = 640;
const MARGIN = 24;

/** A few words where a picture was. */
export function standInPicture(says: string, site: PictureSite): Picture {
  const style = { size: 15, leading: 20, role: 'muted' } as const;
  const text: Lines = { ...style, text: wrapText(`${says} ${site.name}`, WIDTH - 2 * MARGIN, style.size) };
  const height = heightOf(text) + 2 * MARGIN;
  return pictureOf(
    { width: WIDTH, height },
    wholeTheme(site.look),
    [
      textElement('title', { id: 'title' }, says),
      background(WIDTH, height),
      element('g', {}, lines(text, MARGIN, MARGIN)),
    ],
    { role: 'img', 'aria-labelledby': 'title' },
  );
}
