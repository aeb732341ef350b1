import type { Fault } from '../faults/fault.ts';

const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * What is wrong with a link's address: only those schemes that can do a reader no harm, paths of
 * this site and places on this page. `//host` would leave the site unseen.
 * A title would be shown to readers and read by no check.
 * @returns null for a link that may stand
 */
export function linkProblem(href: string, title = ''): Pick<Fault, 'what' | 'expected' | 'mend'> | null {
  if (title) return { what: `a title on a link: ${title}`, mend: 'say it in the text' };
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0].toLowerCase();
  const allowed = scheme
    ? SCHEMES.includes(scheme)
    : /^(#|\/(?!\/)|\.{1,2}\/)/.test(href) && !href.includes('\\');
  if (allowed) return null;
  return {
    what: `link refused: ${href}`,
    expected:
      'an address that starts with https:, http:, mailto: or tel:, a path (/…) or a place on the page (#…)',
  };
}
