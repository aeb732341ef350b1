/** A file of the site, to be written. */
export interface WrittenFile {
  /** From the root of the site. */
  readonly path: string;
  readonly content: () => string | Promise<Uint8Array>;
}

/** A file that is not a page. */
export interface SiteFile extends WrittenFile {
  readonly type: string;
}

export function textFile(path: string, type: string, content: () => string): SiteFile {
  return { path, type: `${type}; charset=utf-8`, content };
}

export function jsonFile(path: string, content: () => object): SiteFile {
  return textFile(path, 'application/json', () => `${JSON.stringify(content(), null, 2)}\n`);
}
