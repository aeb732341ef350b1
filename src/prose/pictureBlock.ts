import { z } from 'zod';
import type { Composition } from './composition.ts';
import type { MappedText } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Place } from './rendering.ts';
import type { Text } from './text.ts';
import { readYamlBlock } from './yamlBlock.ts';

/** What a story says of a photo, in its front matter or in a `picture` block. */
export const pictureSchema = z.strictObject({
  /** Name of a file in the story's folder `pictures`. */
  file: z.string().regex(/^[^/\\]+\.(?:jpe?g|png|webp|avif)$/i, 'the name of a JPEG, PNG, WebP or AVIF file'),
  /** What is to be seen, for those who cannot see it. */
  alt: z.string().min(1),
  /** Who took it, and for whom. */
  credit: z.string().min(1),
  caption: z.string().min(1).optional(),
});

/** A photo between paragraphs, before its file has been looked at. */
export interface PictureBlock {
  readonly file: string;
  readonly alt: Text;
  readonly credit: string;
  readonly caption: Text | null;
  /** Its words, which are read beside the photo. */
  readonly passages: readonly Passage[];
  readonly placeOf: (key: string) => Place;
}

/** @returns null, with faults, when the block is no picture */
export function readPictureBlock(
  yaml: string,
  start: number,
  mapped: MappedText,
  composition: Composition,
): PictureBlock | null {
  const block = readYamlBlock(yaml, start, pictureSchema, mapped, composition);
  if (!block) return null;
  const { value, placeOf, words } = block;
  const { file, alt, credit, caption } = value;
  const before = composition.passages.length;
  const texts = {
    alt: words(alt, 'alt', 'caption'),
    caption: caption === undefined ? null : words(caption, 'caption', 'caption'),
  };
  return { file, credit, ...texts, passages: composition.passages.slice(before), placeOf };
}
