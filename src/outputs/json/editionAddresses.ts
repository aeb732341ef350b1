import { absolute } from '../../addresses/href.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';

/** Addresses of an edition, and a digest that changes with it. */
export function editionAddresses(edition: Edition, site: Site) {
  return {
    address: absolute(site, edition.path),
    ...(!edition.lean && {
      text: absolute(site, textPath(edition, 'txt')),
      html: absolute(site, textPath(edition, 'html')),
    }),
    json: absolute(site, textPath(edition, 'json')),
    digest: edition.digest,
  };
}
