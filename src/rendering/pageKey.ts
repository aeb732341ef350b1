import { createHash } from 'node:crypto';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { datasetsOf } from '../layouts/editionPaths.ts';
import { remembered } from '../tables/remembered.ts';

/**
 * Makes the key of an edition's page: unchanged means that the page need not be rendered again. The edition's
 * digest alone would miss what a page shows besides its edition: the masthead, the links to the story's other
 * editions, and what is said of its tables.
 */
export function pageKeys(model: SiteModel): (edition: Edition) => string {
  const { site, stories } = model;
  // Once for the story: a thousand editions that each looked at all others would take a million looks.
  const sharedOf = remembered((slug: string) => {
    const story = stories.find((each) => each.slug === slug);
    const editions = story ? [story.national, ...story.editions] : [];
    return sha256([site, editions.map(({ path, area, draft }) => [path, area, draft])]);
  });
  return (edition) => sha256([edition.digest, sharedOf(edition.story), datasetsOf(edition, model)]);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
