import type { Edition } from '../editions/edition.ts';
import { lazyEdition, type Outline, untold } from '../editions/outline.ts';
import type { SiteModel } from '../editions/site.ts';

/** What is known of a site before its editions are told; plain, so that a thread can be handed it. */
export interface SitePlan extends Omit<SiteModel, 'stories'> {
  readonly stories: readonly StoryPlan[];
}

interface StoryPlan {
  readonly slug: string;
  readonly national: Outline;
  readonly editions: readonly Outline[];
}

export function planOf({ stories, ...site }: SiteModel): SitePlan {
  const plans = stories.map(({ slug, national, editions }): StoryPlan => {
    return { slug, national: { ...national }, editions: editions.map((edition) => ({ ...edition })) };
  });
  return { ...site, stories: plans };
}

/**
 * The site as it was planned.
 * @param told editions by their paths, as far as they are told: the others can be linked to
 */
export function plannedSite({ stories, ...site }: SitePlan, told: ReadonlyMap<string, Edition>): SiteModel {
  const edition = (outline: Outline) => lazyEdition(outline, () => told.get(outline.path) ?? untold(outline));
  const models = stories.map(({ slug, national, editions }) => {
    return { slug, national: edition(national), editions: editions.map(edition) };
  });
  return { ...site, stories: models };
}
