/** A place that figures are published for, as a row of `data/areas.csv` describes it. */
export interface Area {
  /** GSS code, or the newsroom's own where the publisher gives none. Unique. */
  readonly code: string;
  readonly name: string;
  /** Last part of the edition's address. Unique. */
  readonly slug: string;
  /** For example `police-force`, `region`, `country`; editions are made for one kind. */
  readonly kind: string;
  /** Code of the area that contains this one; null for the widest. */
  readonly parent: string | null;
  /** `the`, or nothing: "the West Marches", "Eastmere". */
  readonly article: string;
  /** `in`, `on`, `at`: "on the Isle of Wight". */
  readonly preposition: string;
  /** Other names that sources or authors use for it. */
  readonly aliases: readonly string[];
  /** False where a rank or comparison would mislead (a tiny resident population, say). */
  readonly comparable: boolean;
  /** Place in the tile grid map, zero-based; null when the area is not on it. */
  readonly tile: { readonly column: number; readonly row: number } | null;
  /** What further columns of the file say of it: a region, its neighbours. */
  readonly groups?: Readonly<Record<string, string>>;
  /** How long it has been there; an area without has always been, and still is. */
  readonly life?: AreaLife;
  /** Slugs that it had before, oldest first: their addresses lead to it. */
  readonly formerly?: readonly string[];
}

export interface AreaLife {
  /** ISO date of the first day. */
  readonly from: string | null;
  /** ISO date of the last day. */
  readonly to: string | null;
  /** Codes of the areas that it became: one where it merged or grew, several where it was split. */
  readonly successors: readonly string[];
}

export interface Areas {
  /** In the order of the file. */
  readonly all: readonly Area[];
  readonly byCode: ReadonlyMap<string, Area>;
  readonly bySlug: ReadonlyMap<string, Area>;
  /** By code, name or alias, in lower case. */
  readonly byName: ReadonlyMap<string, Area>;
}

/**
 * The nation of a newsroom that has none. No table has figures for it, so whatever is asked of it is missing, and it
 * has no edition.
 */
export const NOWHERE: Area = {
  code: '',
  name: '',
  slug: '',
  kind: '',
  parent: null,
  article: '',
  preposition: 'in',
  aliases: [],
  comparable: false,
  tile: null,
};
