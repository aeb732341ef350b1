import { createHash } from 'node:crypto';
import type { Edition } from '../editions/edition.ts';
import type { JsonLd } from '../editions/jsonLd.ts';
import type { StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';

/**
 * Makes the key under which Astro keeps the rendered editions of a story: unchanged means that the
 * page need not be rendered again. The edition's digest alone would miss what a page shows besides
 * its edition: the masthead, the links to the story's other editions, and what is said of its tables.
 */
export function pageKeys(site: Site, story: StoryModel) {
  const others = [story.national, ...story.editions].map(({ path, area, draft }) => [path, area, draft]);
  // Once for the story: a thousand editions that each looked at all others would take a million looks.
  const shared = sha256([site, others]);
  return (edition: Edition, datasets: readonly JsonLd[]): string =>
    sha256([edition.digest, shared, datasets]);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
