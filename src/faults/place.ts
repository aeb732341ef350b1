/** 1-based, as in faults. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Keys and indices leading to a value: `['figures', 'recorded', 'column']`. */
export type YamlPath = readonly PropertyKey[];

/** Position of the key or value at a path, or of its deepest ancestor that is in the text. */
export type Locate = (path: YamlPath, part?: 'key' | 'value') => Place;
