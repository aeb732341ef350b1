import path from 'node:path';
import { renditions } from '../../pictures/renditions.ts';
import type { EditionOutput } from '../output.ts';
import { picturesOf } from '../parts/picturesOf.ts';

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
