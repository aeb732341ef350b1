import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { packageVersion } from '../pictures/packageVersion.ts';
import type { Picture } from './picture.ts';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';
const FAMILY = 'Source Sans 3';

/**
 * No font of the machine's: the same picture gives the same pixels everywhere. It stands in for whatever font
 * a newsroom names.
 */
const font: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map((file) =>
    require.resolve(`${FONT}/${file}`),
  ),
  ...{ defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY, monospaceFamily: FAMILY },
};

const MADE_BY = ['@resvg/resvg-js', FONT, 'sharp'].map(packageVersion).join();

/** Name of the picture in the cache: the same drawing by the same tools is made once. */
export function pngKey({ svg }: Picture, scale: number): string {
  return createHash('sha256').update(`${MADE_BY}\n${scale}\n${svg}`).digest('hex');
}

/** Drawn and packed on other threads, by tools that a build without new pictures need not load. */
export async function drawPng({ svg, width }: Picture, scale: number): Promise<Buffer> {
  const [{ renderAsync }, { default: sharp }] = await Promise.all([
    import('@resvg/resvg-js'),
    import('sharp'),
  ]);
  const drawn = await renderAsync(svg, {
    font,
    fitTo: { mode: 'width', value: width * scale },
    background: '#fff',
  });
  const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
  return sharp(drawn.pixels, { raw }).removeAlpha().png({ palette: true, colours: 64, effort: 1 }).toBuffer();
}
