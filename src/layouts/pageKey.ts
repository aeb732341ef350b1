import { createHash } from 'node:crypto';
import type { EditionProps } from './editionPaths.ts';

/**
 * Key under which Astro keeps a rendered edition: unchanged means that the page need not be rendered
 * again. The edition's digest alone would miss what a page shows besides its edition: the masthead,
 * the links to the story's other editions, and what is said of its tables.
 */
export function pageKey({ site, story, edition, datasets }: EditionProps): string {
  const others = [story.national, ...story.editions].map(({ path, area, draft }) => [path, area, draft]);
  return createHash('sha256')
    .update(JSON.stringify([edition.digest, site, others, datasets]))
    .digest('hex');
}
