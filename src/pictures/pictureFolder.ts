import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
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
      };
    }
    return readPicture(path.join(this.#folder, name), name);
  }
}

/** EXIF orientations 5 to 8 swap width and height. */
const FIRST_ROTATED = 5;

function readPicture(file: string, name: string): PictureFile | PictureProblem {
  const bytes = readFileSync(file);
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const size = orientation >= FIRST_ROTATED ? { width: height, height: width } : { width, height };
    return { name, ...size, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { what: `not a picture that can be read: ${name}`, expected: 'a JPEG, PNG, WebP or AVIF file' };
  }
}
