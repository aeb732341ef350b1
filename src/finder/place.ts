import type { Area } from '../newsroom/area.ts';

/** A row of `data/places.csv`: a name by which readers find areas. */
export interface Place {
  /** A town, a district, or the first half of a postcode. */
  readonly name: string;
  /** Tells it from another of the name; '' where nothing has to. */
  readonly hint: string;
  /** Several where it straddles a border. */
  readonly areas: readonly Area[];
}

/** The postcodes that begin alike, in one area: a row of `data/postcodes.csv`. */
export interface PostcodeGroup {
  /** The first half. */
  readonly outward: string;
  readonly area: Area;
  /** Second halves by their digit, `1AAABAD2XY` for 1AA, 1AB, 1AD and 2XY; '' for all that there are. */
  readonly inward: string;
}
