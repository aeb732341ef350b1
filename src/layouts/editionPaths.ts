import { dataset } from '../editions/datasetJsonLd.ts';
import type { Edition } from '../editions/edition.ts';
import type { JsonLd } from '../editions/jsonLd.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';
import { pageKeys } from './pageKey.ts';

/** What the page of an edition is handed. */
export interface EditionProps {
  readonly site: Site;
  readonly story: StoryModel;
  readonly edition: Edition;
  /** The tables that the edition rests on, for search engines. */
  readonly datasets: readonly JsonLd[];
}

/** A path for each edition that `choose` picks from a story, in the form that Astro wants. */
export function editionPaths(model: SiteModel, choose: (story: StoryModel) => readonly Edition[]) {
  const { site, stories, tables, elsewhere } = model;
  const described = new Map([...tables].map(([id, table]) => [id, dataset(site, table)]));
  return stories.flatMap((story) => {
    const pageKey = pageKeys(site, story);
    const here = choose(story).filter(({ path }) => !elsewhere?.has(path));
    return here.map((edition) => {
      const datasets = edition.tables.flatMap(({ id }) => described.get(id) ?? []);
      const props: EditionProps = { site, story, edition, datasets };
      const params = { story: story.slug, area: edition.slug };
      return { params, props, cacheKey: pageKey(edition, datasets) };
    });
  });
}
