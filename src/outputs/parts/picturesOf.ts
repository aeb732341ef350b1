import type { Edition } from '../../editions/edition.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';

/** The photos of an edition, the one above the text first. */
export function picturesOf({ picture, body }: Pick<Edition, 'picture' | 'body'>): StoryPicture[] {
  return [
    ...(picture ? [picture] : []),
    ...body.flatMap((block) => (block.kind === 'picture' ? block.picture : [])),
  ];
}
