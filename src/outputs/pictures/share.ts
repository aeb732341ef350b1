import { sharePath } from '../../addresses/fileAddresses.ts';
import { sharePicture } from '../../graphics/sharePicture.ts';
import type { EditionOutput } from '../output.ts';

/** What a link to an edition shows elsewhere. */
export const share: EditionOutput = {
  of: 'edition',
  files: (edition, { site, cache }) => [
    {
      path: sharePath(edition),
      type: 'image/png',
      content: () => cache.png(sharePicture(edition, site), 1),
    },
  ],
};
