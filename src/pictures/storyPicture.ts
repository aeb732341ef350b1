import type { Text } from '../prose/text.ts';
import type { PictureFile } from './pictureFolder.ts';

/** A photo of an edition, under the words that the author gave it. */
export interface StoryPicture {
  /** Part of addresses: the file's name without its ending, in small letters. */
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
