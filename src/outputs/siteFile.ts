/**
 * Since when a file is what it should be, in milliseconds, if nobody has touched it since; null where it has
 * to be made.
 */
export interface SameSince {
  /** In the folder that is written to. */
  readonly here: number | null;
  /** In the site that is shown. */
  readonly shown: number | null;
}

/** A file of the site, to be written. */
export interface WrittenFile {
  /** From the root of the site. */
  readonly path: string;
  readonly content: () => string | Promise<Uint8Array>;
  /** Where it may lie finished already. */
  readonly same?: SameSince;
}

/** One that is no page. */
export interface SiteFile extends WrittenFile {
  readonly type: string;
}

export function textFile(path: string, type: string, content: () => string): SiteFile {
  return { path, type: `${type}; charset=utf-8`, content };
}

export function jsonFile(path: string, content: () => object): SiteFile {
  return textFile(path, 'application/json', () => `${JSON.stringify(content(), null, 2)}\n`);
}
