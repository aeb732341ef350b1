import type { Boundaries } from '../boundaries/boundaries.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import type { Site } from '../newsroom/site.ts';
import type { Place, PostcodeGroup } from './place.ts';

/** What a newsroom knows of its places. */
export interface FinderData {
  readonly site: Pick<Site, 'language' | 'numbers'>;
  readonly areas: Areas;
  readonly nation: Area;
  readonly places?: readonly Place[] | undefined;
  readonly postcodes?: readonly PostcodeGroup[] | undefined;
  readonly boundaries?: readonly Boundaries[] | undefined;
  /** The areas that have a page of their own. */
  readonly pages: ReadonlySet<Area>;
}

/** What pages have to know of the finder's files. */
export interface FinderAddresses {
  /** From the root of the site. */
  readonly names: string;
  /** Whether it can find an area by the reader's position. */
  readonly hasShapes: boolean;
  readonly hasPlaces: boolean;
  readonly hasPostcodes: boolean;
  /** By story, the file that says which areas it has editions for. */
  readonly editions: ReadonlyMap<string, string>;
  /** The same where there is no story: the areas that have a page. */
  readonly pages: string;
}
