import { absolute } from '../../addresses/href.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';

/** Where the edition is to be had, and a mark by which a system sees that it has changed. */
export function editionAddresses(edition: Edition, site: Site) {
  return {
    address: absolute(site, edition.path),
    text: absolute(site, textPath(edition, 'txt')),
    html: absolute(site, textPath(edition, 'html')),
    json: absolute(site, textPath(edition, 'json')),
    digest: edition.digest,
  };
}
