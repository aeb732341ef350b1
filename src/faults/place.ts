/** 1-based, as faults have it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and indices that lead to a value: `['figures', 'recorded', 'column']`. */
export type YamlPath = readonly PropertyKey[];

/**
 * Where the key or the value at a path stands. A path that is not in the text is placed at the
 * deepest part of it that is.
 */
export type Locate = (path: YamlPath, part?: 'key' | 'value') => Place;
