import { createHash } from 'node:crypto';
import type { Edition } from '../editions/edition.ts';
import type { StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';

/**
 * Key under which Astro keeps a rendered edition: unchanged means that the page need not be rendered
 * again. The edition's digest alone would miss what a page shows besides its edition: the masthead
 * and the links to the story's other editions.
 */
export function pageKey(site: Site, story: StoryModel, edition: Edition): string {
  const others = [story.national, ...story.editions].map(({ path, area, draft }) => [path, area, draft]);
  return createHash('sha256')
    .update(JSON.stringify([edition.digest, site, others]))
    .digest('hex');
}
