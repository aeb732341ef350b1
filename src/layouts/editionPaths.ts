import type { Edition } from '../editions/edition.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';

/** What the page of an edition is handed. */
export interface EditionProps {
  readonly site: Site;
  readonly story: StoryModel;
  readonly edition: Edition;
  /** What search engines are told of each table, by its name. */
  readonly datasets: SiteModel['datasets'];
}

/** A path for each edition that `choose` picks from a story, in the form that Astro wants. */
export function editionPaths(model: SiteModel, choose: (story: StoryModel) => readonly Edition[]) {
  const { site, stories, datasets, elsewhere } = model;
  return stories.flatMap((story) => {
    const here = choose(story).filter(({ path }) => !elsewhere?.has(path));
    return here.map((edition) => {
      // Nothing of the edition itself is asked for: it may not be told before its own page is rendered.
      const props: EditionProps = { site, story, edition, datasets };
      return { params: { story: story.slug, area: edition.slug }, props };
    });
  });
}

/** What search engines are told of the tables that an edition rests on. */
export function datasetsOf({ tables }: Edition, { datasets }: Pick<SiteModel, 'datasets'>): JsonLd[] {
  return tables.flatMap(({ id }) => datasets.get(id) ?? []);
}
