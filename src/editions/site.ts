import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';
import type { Edition } from './edition.ts';

/** Everything that the pages render. */
export interface SiteModel {
  readonly site: Site;
  /** Newest first. */
  readonly stories: readonly StoryModel[];
  /** Linked data of each derived table, by table name. */
  readonly datasets: ReadonlyMap<string, JsonLd>;
  /** Paths of editions that another machine builds: linked to, but without a page here. */
  readonly elsewhere?: ReadonlySet<string>;
}

export interface StoryModel {
  readonly slug: string;
  readonly national: Edition;
  /** One for each area, in the order of their names. */
  readonly editions: readonly Edition[];
}
