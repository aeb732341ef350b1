import type { Edition } from '../editions/edition.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import type { PictureCache } from '../graphics/pictureCache.ts';
import type { Site } from '../newsroom/site.ts';
import type { Table } from '../tables/table.ts';
import type { SiteFile } from './siteFile.ts';

export interface OutputContext {
  readonly site: Site;
  /** All of the site, to link to other editions. */
  readonly stories: readonly StoryModel[];
  /** Where the newsroom keeps its stories. */
  readonly storiesFolder: string;
  readonly cache: PictureCache;
}

/** Files of one edition. */
export interface EditionOutput {
  readonly of: 'edition';
  /** Whether drafts have them too, for their authors. */
  readonly drafts?: boolean;
  readonly files: (edition: Edition, context: OutputContext) => SiteFile[];
}

/** Files of a story with all its editions. */
export interface StoryOutput {
  readonly of: 'story';
  readonly files: (story: StoryModel, site: Site) => SiteFile[];
}

/** What files of the whole site are made of. */
export type SharedModel = Pick<
  SiteModel,
  'site' | 'frame' | 'isPreview' | 'stories' | 'tables' | 'finderData'
>;

/** Files of the site. */
export interface SiteOutput {
  readonly of: 'site';
  readonly files: (model: SharedModel) => SiteFile[];
}

/** Files of one table. */
export interface TableOutput {
  readonly of: 'table';
  readonly files: (table: Table, site: Site) => SiteFile[];
}

export type Output = EditionOutput | StoryOutput | SiteOutput | TableOutput;
