import path from 'node:path';
import process from 'node:process';

/** Where a newsroom keeps its things. Everything outside these folders is the engine. */
export interface Newsroom {
  readonly root: string;
  readonly siteFile: string;
  /** Every address that was ever given out. */
  readonly ledgerFile: string;
  readonly stories: string;
  readonly areasFile: string;
  /** Towns and districts by which readers find areas. */
  readonly placesFile: string;
  readonly postcodesFile: string;
  /** Descriptions of sources, each in a folder of its own. */
  readonly sources: string;
  /** Raw files of releases, by source; a past newsroom's lie where today's lie. */
  readonly raw: string;
  /** Shapes of areas, each file in a folder of its own with its description. */
  readonly boundaries: string;
  /** Values of raw files that are known to be wrong. */
  readonly overridesFile: string;
  readonly derived: string;
  readonly recipes: string;
  /** The newsroom as it was before each release that was accepted. */
  readonly pinned: string;
  /** The built site. */
  readonly dist: string;
  /** Caches that may be deleted at any time. */
  readonly cache: string;
  /** True for a newsroom as it was before a release: its files are never edited, and may have forms of then. */
  readonly isKept: boolean;
  /** True where the site is for those who write it: what nobody has read is shown, and marked. */
  readonly preview: boolean;
  /** What has a later time is left out, as if it were not here; null where nothing is held back. */
  readonly now: string | null;
}

export function newsroomAt(root: string): Newsroom {
  const at = (...parts: string[]) => path.resolve(root, ...parts);
  return {
    root: at(),
    siteFile: at('content', 'site.yaml'),
    ledgerFile: at('content', 'addresses.yaml'),
    stories: at('content', 'stories'),
    areasFile: at('data', 'areas.csv'),
    placesFile: at('data', 'places.csv'),
    postcodesFile: at('data', 'postcodes.csv'),
    sources: at('data', 'sources'),
    raw: at('data', 'sources'),
    boundaries: at('data', 'boundaries'),
    overridesFile: at('data', 'overrides.yaml'),
    derived: at('data', 'derived'),
    recipes: at('scripts', 'derive'),
    pinned: at('data', 'pinned'),
    dist: at('dist'),
    cache: at('.standfirst'),
    isKept: false,
    preview: false,
    now: null,
  };
}

/** The same newsroom with a site of its own to look at, beside the one that is published. */
export function previewOf(newsroom: Newsroom): Newsroom {
  const folder = path.join(newsroom.cache, 'preview');
  return { ...newsroom, dist: path.join(folder, 'dist'), cache: folder, preview: true, now: null };
}

/** The newsroom that the environment variable NEWSROOM names; without it, the project itself. */
export function newsroomFromEnvironment(): Newsroom {
  return newsroomAt(process.env['NEWSROOM'] ?? process.cwd());
}

/** A path as faults show it: relative to the newsroom, with forward slashes. */
export function shownPath(newsroom: Newsroom, file: string): string {
  return path.relative(newsroom.root, file).split(path.sep).join('/');
}
