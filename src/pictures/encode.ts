import { createHash } from 'node:crypto';
import { packageVersion } from './packageVersion.ts';
import type { PictureFile } from './pictureFolder.ts';
import type { Rendition } from './renditions.ts';

/** How each format is packed. Part of the key, so that a change of mind makes the files anew. */
const PACKED = {
  avif: { quality: 50, effort: 4 },
  webp: { quality: 72 },
  jpeg: { quality: 74, mozjpeg: true },
} as const;

/** Name of a rendition in the cache: the same photo packed the same way by the same tool is made once. */
export function photoKey({ digest }: PictureFile, { format, width }: Rendition): string {
  const how = JSON.stringify([packageVersion('sharp'), digest, width, format, PACKED[format]]);
  return createHash('sha256').update(how).digest('hex');
}

/** Where a photo was taken, and with what, is nobody's business: only the pixels are kept. */
export async function encodePicture(file: string, { format, width }: Rendition): Promise<Buffer> {
  // Most builds have all their pictures already, and loading it takes time.
  const { default: sharp } = await import('sharp');
  const image = sharp(file).rotate().resize({ width });
  return image.toFormat(format, PACKED[format]).toBuffer();
}
