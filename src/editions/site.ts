import type { Boundaries } from '../boundaries/boundaries.ts';
import type { FinderAddresses, FinderData } from '../finder/finderData.ts';
import type { NewsroomFrame } from '../frame/frame.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import type { JsonLd } from '../outputs/linkedData/jsonLd.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';
import type { Edition } from './edition.ts';

/** Everything that the pages render. */
export interface SiteModel {
  readonly site: Site;
  /** What surrounds every page, in a newsroom with a frame of its own. */
  readonly frame?: NewsroomFrame | null;
  /** Whether it is for those who write it only, and for no search engine. */
  readonly isPreview?: boolean;
  /** Newest first. */
  readonly stories: readonly StoryModel[];
  /** Linked data of each derived table, by table name. */
  readonly datasets: ReadonlyMap<string, JsonLd>;
  /** The tables themselves, by name, for their own pages and files. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Where the finder's files lie. */
  readonly finder: FinderAddresses;
  /** What they are made of, which no page shows. */
  readonly finderData?: FinderData;
  /** What the pages of areas are made of; null where only editions are made. */
  readonly profiles: Profiles | null;
  /** Paths of editions that another machine builds: linked to, but without a page here. */
  readonly elsewhere?: ReadonlySet<string>;
}

export interface StoryModel {
  readonly slug: string;
  /** Null in a newsroom without a nation: the story begins with the choice of an area. */
  readonly national: Edition | null;
  /** One for each area, in the order of their names. */
  readonly editions: readonly Edition[];
}

/** What the pages of areas are made of. */
export interface Profiles {
  readonly areas: Areas;
  readonly nation: Area;
  readonly boundaries: readonly Boundaries[];
  readonly tables: readonly KeyTable[];
  readonly stories: readonly ProfiledStory[];
}

/** A table, and the columns of it that tell most. */
export interface KeyTable {
  readonly table: Table;
  readonly columns: readonly string[];
}

export interface ProfiledStory {
  readonly model: StoryModel;
  /** Of the areas that it is told for. */
  readonly kind: string;
}

/** Groups editions by story. The national one comes first among those of its story, if it is there at all. */
export function modelsOf(editions: readonly Edition[]): StoryModel[] {
  return [...Map.groupBy(editions, ({ story }) => story)].map(([slug, all]): StoryModel => {
    const [first = null] = all;
    const national = first?.national ? first : null;
    return { slug, national, editions: national ? all.slice(1) : all };
  });
}

/** The local editions of a story by the slugs of their areas. Made once for all that links to them. */
export const editionsByArea = memoizeWeak(
  ({ editions }: StoryModel): ReadonlyMap<string, Edition> =>
    new Map(editions.map((edition) => [edition.area.slug, edition])),
);

/** All editions of a story, national first. */
export function editionsOf<T>({ national, editions }: Editions<T>): T[] {
  return national ? [national, ...editions] : [...editions];
}

/** The edition that stands for its story where only one can. */
export function leadOf<T>({ national, editions }: Editions<T>): T | undefined {
  return national ?? editions[0];
}

/** What a story is called where no area has been chosen: by its national headline, or else by what its table holds. */
export function storyTitle({ slug, national, editions }: StoryModel): string {
  return national?.headline.plain ?? editions[0]?.tables[0]?.title ?? slug;
}

/** Where a story begins: its national edition, or the choice of an area. */
export function storyPath({ slug }: Pick<StoryModel, 'slug'>): string {
  return `/${slug}/`;
}

interface Editions<T> {
  readonly national: T | null;
  readonly editions: readonly T[];
}
