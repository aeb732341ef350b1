import { createHash } from 'node:crypto';
import { packageVersion } from '../pictures/packageVersion.ts';
import { type Drawn, indexedPng } from './indexedPng.ts';
import type { Picture } from './picture.ts';
import { FONT_FAMILY, FONT_VERSION } from './pictureFont.ts';

/** How pictures are packed; part of the key, so that a change of mind makes the files anew. */
const PACKED = 'each pixel the number of its colour';
const MADE_BY = [packageVersion('@resvg/resvg-js'), FONT_VERSION, packageVersion('sharp'), PACKED].join();

/** Name of the picture in the cache: the same drawing by the same tools is made once. */
export function pngKey({ svg }: Picture, scale: number): string {
  return createHash('sha256').update(`${MADE_BY}\n${scale}\n${svg}`).digest('hex');
}

/**
 * Drawn and packed on other threads, by a tool that a build without new pictures need not load.
 * @param fontFiles no font of the machine's: the same picture gives the same pixels everywhere. It stands in
 * for whatever font a newsroom names.
 */
export async function drawPng(
  { svg, width }: Picture,
  scale: number,
  fontFiles: readonly string[],
): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
      serifFamily: FONT_FAMILY,
      monospaceFamily: FONT_FAMILY,
    },
    fitTo: { mode: 'width', value: width * scale },
    background: '#fff',
  });
  const opaque = { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
  return (await indexedPng(opaque)) ?? trueColourPng(opaque);
}

/** A picture in more colours than they have numbers for. */
async function trueColourPng({ width, height, pixels }: Drawn): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}
