import type { Text } from '../prose/text.ts';
import type { PictureFile } from './pictureFolder.ts';

/** A photo in an edition, with the author's caption and credit. */
export interface StoryPicture {
  /** Used in URLs: the file name without extension, in lower case. */
  readonly id: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption: Text | null;
  readonly file: PictureFile;
}

export function pictureId(name: string): string {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'picture';
}
