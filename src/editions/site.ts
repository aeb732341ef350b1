import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';
import type { Edition } from './edition.ts';

/** Everything that the pages render. */
export interface SiteModel {
  readonly site: Site;
  /** Newest first. */
  readonly stories: readonly StoryModel[];
  /** What search engines are told of each derived table, by its name. */
  readonly datasets: ReadonlyMap<string, JsonLd>;
  /** Paths of editions that another machine builds: they are linked to, and have no page here. */
  readonly elsewhere?: ReadonlySet<string>;
}

export interface StoryModel {
  readonly slug: string;
  readonly national: Edition;
  /** One for each area, in the order of their names. */
  readonly editions: readonly Edition[];
}
