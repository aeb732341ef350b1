import { createHash } from 'node:crypto';
import { packageVersion } from './packageVersion.ts';
import type { PictureFile } from './pictureFolder.ts';
import type { Rendition } from './renditions.ts';

/** Encoder settings. Part of the cache key. */
const ENCODINGS = {
  avif: { quality: 50, effort: 4 },
  webp: { quality: 72 },
  jpeg: { quality: 74, mozjpeg: true },
} as const;

/** Cache key of a rendition: the photo's digest, the settings and the encoder's version. */
export function photoKey({ digest }: PictureFile, { format, width }: Rendition): string {
  const how = JSON.stringify([packageVersion('sharp'), digest, width, format, ENCODINGS[format]]);
  return createHash('sha256').update(how).digest('hex');
}

/** Drops EXIF data (where and with what a photo was taken): only pixels are kept. */
export async function encodePicture(file: string, { format, width }: Rendition): Promise<Buffer> {
  // Loading sharp is slow, and most builds have every picture cached.
  const { default: sharp } = await import('sharp');
  const image = sharp(file).rotate().resize({ width });
  return image.toFormat(format, ENCODINGS[format]).toBuffer();
}
