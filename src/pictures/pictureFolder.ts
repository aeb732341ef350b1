import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { type Edit, renamed } from '../faults/edit.ts';
import { nearest } from '../faults/nearest.ts';

/** A photo in the newsroom. */
export interface PictureFile {
  /** File name in the story's `pictures` folder. */
  readonly name: string;
  /** In pixels, after EXIF rotation. */
  readonly width: number;
  readonly height: number;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
}

/** Why a picture can't be used, for a fault. */
export interface PictureProblem {
  readonly what: string;
  readonly expected?: string;
  readonly mend?: string;
  readonly edit?: Edit;
}

/** The photos of one story, each read on first use. */
export class PictureFolder {
  readonly #folder: string;
  readonly #found = new Map<string, PictureFile | PictureProblem>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  find(name: string): PictureFile | PictureProblem {
    const found = this.#found.get(name) ?? this.#look(name);
    this.#found.set(name, found);
    return found;
  }

  #look(name: string): PictureFile | PictureProblem {
    const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    // Against the listing, so that case matters on every file system.
    if (!names.includes(name)) {
      const close = nearest(name, names);
      return {
        what: `no such picture: ${name}`,
        expected:
          names.length > 0
            ? `one of ${names.toSorted().join(', ')}`
            : 'a file in the folder pictures beside the story',
        ...(close && { mend: `did you mean ${close}?` }),
        ...renamed(name, names),
      };
    }
    const file = path.join(this.#folder, name);
    return linkProblem(file, name) ?? readPicture(file, name);
  }
}

/** A link, of the picture or of its folder, could publish any file of the machine. */
export function linkProblem(file: string, name: string): PictureProblem | null {
  const isOwn = lstatSync(file).isFile() && lstatSync(path.dirname(file)).isDirectory();
  if (isOwn) return null;
  return { what: `not a file, but a link or a folder: ${name}`, mend: 'put a copy of the picture there' };
}

/** Decoded, a picture takes four bytes a pixel, whatever its file weighs. */
export const MOST_PIXELS = 100_000_000;
const MOST_BYTES = 100_000_000;

/** EXIF orientations 5 to 8 swap width and height. */
const FIRST_ROTATED = 5;

function readPicture(file: string, name: string): PictureFile | PictureProblem {
  const expected = 'at most 100 million pixels, and 100 MB';
  const tooLarge = (size: string) => ({ what: `too large a picture: ${name}, ${size}`, expected });
  const { size: weight } = lstatSync(file);
  if (weight > MOST_BYTES) return tooLarge(`${Math.round(weight / 1e6)} MB`);
  const bytes = readFileSync(file);
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width * height > MOST_PIXELS) return tooLarge(`${width} × ${height}`);
    const size = orientation >= FIRST_ROTATED ? { width: height, height: width } : { width, height };
    return { name, ...size, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { what: `not a picture that can be read: ${name}`, expected: 'a JPEG, PNG, WebP or AVIF file' };
  }
}
