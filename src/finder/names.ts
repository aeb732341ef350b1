import type { FinderAnswers } from '../words/language.ts';

/** An area by its place in the list of all. */
export type AreaIndex = number;

/** What the browser loads to find an area by its name. */
export interface Names {
  readonly areas: readonly NamedArea[];
  /** null in a newsroom without one. */
  readonly nation: AreaIndex | null;
  readonly places: readonly NamedPlace[];
  /** Words that say what a place is, not which. */
  readonly generic: readonly string[];
  /** Name of the file of shapes, in the same folder; null without boundaries. */
  readonly shapes: string | null;
  /** Name of the folder of postcodes, in the same folder; null in a newsroom that does not know them. */
  readonly postcodes: string | null;
  /** What is said of what was found. */
  readonly answers: FinderAnswers;
}

/** Its slug, where that is not made of the name, and the area that contains it. */
export type NamedArea = readonly [
  name: string,
  slug: string,
  parent: AreaIndex | null,
  ...aliases: readonly string[],
];

export type NamedPlace = readonly [name: string, hint: string, ...areas: readonly AreaIndex[]];

/** Runs of areas, each by the indices of its first and its last. */
export interface EditionRuns {
  /** The areas that a story has editions for; null where there is no story. */
  readonly editions: readonly AreaIndex[] | null;
  /** The areas that have a page of their own. */
  readonly pages: readonly AreaIndex[];
  /** Address of the names that these are indices of. */
  readonly names: string;
}

/** Outward codes that lie in one area, and those that have a file of their own. */
export interface OutwardCodes {
  readonly whole: Readonly<Record<string, AreaIndex>>;
  readonly split: readonly string[];
}

/** Second halves of one outward code, as in `INWARD_LIST`, by the index of their area. */
export type InwardCodes = Readonly<Record<string, string>>;

/** Shapes of areas. */
export interface AreaShapes {
  /** Lines of points: the first as it is, the others as steps. In `unit` of degrees. */
  readonly arcs: readonly (readonly number[])[];
  /** Degrees of longitude and latitude in one unit. */
  readonly unit: readonly [longitude: number, latitude: number];
  /** How far a border may lie from where it was before simplification, in metres. */
  readonly error: number;
  /** The arcs around each area. */
  readonly areas: readonly (readonly [area: AreaIndex, ...arcs: readonly number[]])[];
  /** What the publishers of the boundaries ask to be said. */
  readonly attribution: string;
}
