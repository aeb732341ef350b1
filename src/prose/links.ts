import type { Fault } from '../faults/fault.ts';

const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * Checks a link's address: harmless schemes, paths of this site and anchors only. `//host` would leave the
 * site unnoticed. Titles are refused because no check reads them.
 * @returns null when the link is fine
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
