import { z } from 'zod';
import type { Composition } from './composition.ts';
import type { MappedText } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Place } from './rendering.ts';
import type { Text } from './text.ts';
import { readYamlBlock } from './yamlBlock.ts';

/** A photo's description, in front matter or a `picture` block. */
export const pictureSchema = z.strictObject({
  /** File name in the story's `pictures` folder. */
  file: z
    .string()
    .regex(/^[^/\\]+$/, 'the name of a file in the folder pictures beside the story, without a folder')
    .regex(/\.(?:jpe?g|png|webp|avif)$/i, 'the name of a JPEG, PNG, WebP or AVIF file'),
  /** Alternative text. */
  alt: z.string().min(1),
  /** Photographer and agency. */
  credit: z.string().min(1),
  caption: z.string().min(1).optional(),
});

/** A photo in the body, before its file is read. */
export interface PictureBlock {
  readonly file: string;
  readonly alt: Text;
  readonly credit: string;
  readonly caption: Text | null;
  /** Its texts, which are approved with the photo. */
  readonly passages: readonly Passage[];
  readonly placeOf: (key: string) => Place;
}

/** @returns null, with faults, when the block is invalid */
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
