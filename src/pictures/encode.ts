import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Fault, FaultError } from '../faults/fault.ts';
import { packageVersion } from './packageVersion.ts';
import { MOST_PIXELS, type PictureFile } from './pictureFolder.ts';
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
  const image = sharp(file, { limitInputPixels: MOST_PIXELS }).rotate().resize({ width });
  try {
    return await image.toFormat(format, ENCODINGS[format]).toBuffer();
  } catch (error) {
    throw new FaultError([unreadable(file, error)]);
  }
}

/** Its head was sound, or the check would have found it. */
function unreadable(file: string, error: unknown): Fault {
  const parts = file.split(path.sep).slice(-3).join('/');
  return {
    file: parts,
    line: 0,
    column: 0,
    what: `not a picture that can be read: ${error instanceof Error ? error.message : error}`,
    mend: 'save it anew',
  };
}
