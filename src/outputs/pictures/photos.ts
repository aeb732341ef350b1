import path from 'node:path';
import type { Edition } from '../../editions/edition.ts';
import { renditions } from '../../pictures/renditions.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';
import type { EditionOutput } from '../output.ts';

/** The photos of an edition in all formats and widths, drafts included. */
export const photos: EditionOutput = {
  of: 'edition',
  drafts: true,
  files: (edition, { storiesFolder, cache }) =>
    picturesOf(edition).flatMap((picture) =>
      renditions(edition.story, picture).map((rendition) => ({
        path: rendition.path,
        type: `image/${rendition.format}`,
        content: () =>
          cache.photo(path.join(storiesFolder, edition.story, 'pictures'), picture.file, rendition),
      })),
    ),
};

function picturesOf({ picture, body }: Edition): StoryPicture[] {
  return [
    ...(picture ? [picture] : []),
    ...body.flatMap((block) => (block.kind === 'picture' ? block.picture : [])),
  ];
}
