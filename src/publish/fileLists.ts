import type { Edition } from '../editions/edition.ts';

type Named = Pick<Edition, 'path' | 'slug'>;

/** The files of many editions, in little room: those of one story differ by the edition's slug alone. */
export interface FileLists {
  /** Addresses from the root of the site, `*` for the slug, each list in one text. */
  readonly patterns: readonly string[];
  /** By the path of the edition: which of the patterns. */
  readonly editions: Readonly<Record<string, number>>;
}

/** Folder of all photos of a site. */
const PHOTOS = 'pictures';

/** Photos are files of the newsroom, of which an edition knows no more than the names. */
export function isPhoto(address: string): boolean {
  return address.startsWith(`/${PHOTOS}/`);
}

export class FileListMaker {
  readonly #patterns = new Map<string, number>();
  readonly #editions: [string, number][] = [];

  add({ path, slug }: Named, files: readonly string[]): void {
    this.#addPattern(path, files.map((file) => withoutSlug(file, slug)).join('\n'));
  }

  /** Keeps a list from before, unless there is none or photos may be in it. */
  keep(edition: Named, lists: FileLists): boolean {
    const pattern = patternOf(lists, edition.path);
    if (pattern === undefined || mayHavePhotos(pattern, edition)) return false;
    this.#addPattern(edition.path, pattern);
    return true;
  }

  addAll({ patterns, editions }: FileLists): void {
    for (const [path, place] of Object.entries(editions)) this.#addPattern(path, patterns[place] ?? '');
  }

  get lists(): FileLists {
    return { patterns: [...this.#patterns.keys()], editions: Object.fromEntries(this.#editions) };
  }

  #addPattern(path: string, pattern: string): void {
    const place = this.#patterns.get(pattern) ?? this.#patterns.size;
    this.#patterns.set(pattern, place);
    this.#editions.push([path, place]);
  }
}

function patternOf({ patterns, editions }: FileLists, path: string): string | undefined {
  return patterns[editions[path] ?? -1];
}

function mayHavePhotos(pattern: string, { slug }: Named): boolean {
  return slug === PHOTOS || pattern.includes(`/${PHOTOS}/`);
}

/** @returns null for an edition that is in no list */
export function listedFiles(lists: FileLists, { path, slug }: Named): string[] | null {
  const pattern = patternOf(lists, path);
  return pattern === undefined ? null : linesOf(withSlug(pattern, slug));
}

/** The files of all these editions, one a line, those that several have once. */
export function allListed(lists: FileLists, editions: readonly Named[]): string {
  let photos = false;
  const text = editions
    .flatMap((edition) => {
      const pattern = patternOf(lists, edition.path) ?? '';
      photos ||= mayHavePhotos(pattern, edition);
      return pattern === '' ? [] : withSlug(pattern, edition.slug);
    })
    .join('\n');
  return photos ? [...new Set(linesOf(text))].join('\n') : text;
}

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** A slug is a whole part of an address, but for an ending: `/share/story/slug.png`. */
function withoutSlug(file: string, slug: string): string {
  return file
    .split('/')
    .map((part) => (part === slug || part.startsWith(`${slug}.`) ? `*${part.slice(slug.length)}` : part))
    .join('/');
}

/** No address has an asterisk of its own. */
function withSlug(pattern: string, slug: string): string {
  return pattern.replaceAll('*', slug);
}
