import type { Edition } from '../editions/edition.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';

/** Props of an edition's page. */
export interface EditionProps {
  readonly site: Site;
  readonly finder: SiteModel['finder'];
  readonly story: StoryModel;
  readonly edition: Edition;
  /** Linked data of each table, by table name. */
  readonly datasets: SiteModel['datasets'];
}

/** @param area slug; the national edition if absent. @returns null where there is no such edition */
export function editionProps(
  { site, finder, stories, datasets }: SiteModel,
  slug: string | undefined,
  area?: string,
): EditionProps | null {
  const story = stories.find((each) => each.slug === slug);
  const edition = area === undefined ? story?.national : story?.editions.find((each) => each.slug === area);
  return story && edition ? { site, finder, story, edition, datasets } : null;
}

/** Linked data of the tables behind an edition. */
export function datasetsOf({ tables }: Edition, { datasets }: Pick<SiteModel, 'datasets'>): JsonLd[] {
  return tables.flatMap(({ id }) => datasets.get(id) ?? []);
}
