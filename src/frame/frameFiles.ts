import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { framePath } from '../addresses/frameAddress.ts';
import type { Fault } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { linkProblem } from '../pictures/pictureFolder.ts';
import type { FrameFile } from './frame.ts';

export type FrameProblem = Pick<Fault, 'what' | 'expected' | 'mend'>;

/** A file, and what pages have to know of it. */
export interface FoundFile extends FrameFile {
  readonly integrity: string;
  /** Of a picture, in pixels. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

const PICTURES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Finds a picture or the script in the folder of the frame. */
export function frameFile(
  folder: string,
  name: string,
  kind: 'picture' | 'script',
): FoundFile | FrameProblem {
  const types = kind === 'script' ? { js: 'text/javascript; charset=utf-8' } : PICTURES;
  const ending = path.extname(name).slice(1);
  const type = types[ending as keyof typeof types];
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  if (!type)
    return {
      what: `not a ${kind}: ${name}`,
      expected: `a file that ends in ${Object.keys(types).join(', ')}`,
    };
  // Against the listing, so that case matters on every file system.
  if (!names.includes(name)) {
    const close = nearest(name, names);
    return {
      what: `no such file: content/frame/${name}`,
      expected: names.length > 0 ? `one of ${names.join(', ')}` : 'a file in the folder content/frame',
      mend: close ? `did you mean ${close}?` : 'put it there, or correct its name',
    };
  }
  const file = path.join(folder, name);
  const problem = linkProblem(file, name);
  if (problem) return problem;
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest();
  const size = kind === 'picture' ? sizeOf(bytes) : null;
  if (kind === 'picture' && !size)
    return { what: `not a picture that can be read: ${name}`, expected: 'a width and a height in the file' };
  const address = framePath(name, hash.toString('hex'));
  return { path: address, file, type, size, integrity: `sha256-${hash.toString('base64')}` };
}

function sizeOf(bytes: Uint8Array): FoundFile['size'] {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
  } catch {
    return null;
  }
}
