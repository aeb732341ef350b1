import type { Edition } from '../editions/edition.ts';
import type { JsonLd } from '../editions/jsonLd.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';

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
  const { site, stories, elsewhere } = model;
  return stories.flatMap((story) => {
    const here = choose(story).filter(({ path }) => !elsewhere?.has(path));
    return here.map((edition) => {
      const props: EditionProps = { site, story, edition, datasets: datasetsOf(edition, model) };
      return { params: { story: story.slug, area: edition.slug }, props };
    });
  });
}

/** The tables that an edition rests on. */
export function datasetsOf({ tables }: Edition, { datasets }: Pick<SiteModel, 'datasets'>): JsonLd[] {
  return tables.flatMap(({ id }) => datasets.get(id) ?? []);
}
