import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packageVersion } from '../pictures/packageVersion.ts';
import { type Drawn, indexedPng } from './indexedPng.ts';
import type { Picture } from './picture.ts';
import { FONT_PACKAGES } from './pictureFont.ts';

/** Covers the packages and the code that draw and encode: a note of what they do would be forgotten in a change. */
const TOOLS = JSON.stringify([
  ...['@resvg/resvg-js', 'harfbuzzjs', ...FONT_PACKAGES, 'sharp'].map(packageVersion),
  ...['png.ts', 'outlines.ts', 'indexedPng.ts'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  ),
]);
const MADE_BY = createHash('sha256').update(TOOLS).digest('hex');

/** Name of a picture in the cache: covers the drawing and the tools. */
export function pngKey({ svg }: Picture, scale: number): string {
  return createHash('sha256').update(`${MADE_BY}\n${scale}\n${svg}`).digest('hex');
}

/** Draws on other threads, with tools that a build without new pictures does not load. */
export async function drawPng({ svg, width }: Picture, scale: number): Promise<Buffer> {
  const [{ renderAsync }, { textAsPaths }] = await Promise.all([
    import('@resvg/resvg-js'),
    import('./outlines.ts'),
  ]);
  const drawn = await renderAsync(textAsPaths(svg), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width * scale },
    background: '#fff',
  });
  const opaque = { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
  return (await indexedPng(opaque)) ?? trueColourPng(opaque);
}

/** For a picture of more than 256 colours. */
async function trueColourPng({ width, height, pixels }: Drawn): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}
