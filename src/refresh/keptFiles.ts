import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedFile } from '../derive/writeFiles.ts';
import { keptTheme } from '../newsroom/keptTheme.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { folderBefore, KEPT_THEME } from '../newsroom/pastNewsrooms.ts';
import { scriptFiles } from '../newsroom/scriptFiles.ts';
import type { Site } from '../newsroom/site.ts';

/** The files of a newsroom to keep before a release. */
export interface KeptFiles {
  /** null when an interrupted refresh has kept it already. */
  readonly folder: string | null;
  readonly files: readonly PlannedFile[];
}

/**
 * The files from which pinned embeds can be told again as of now:
 * texts, recipes and descriptions, no raw files, no photos, and no tables but those that no recipe makes.
 * @param recipes ids of the tables that recipes make
 */
export function keptFiles(
  newsroom: Newsroom,
  { look }: Pick<Site, 'look'>,
  recipes: ReadonlySet<string>,
  release: { readonly source: string; readonly released: string },
): KeptFiles {
  const folder = folderBefore(newsroom, release.source, release.released);
  if (!folder) return { folder, files: [] };
  const at = (file: string) => path.join(folder, path.relative(newsroom.root, file));
  const files = [
    newsroom.siteFile,
    newsroom.areasFile,
    ...within(newsroom.stories, 'story.md'),
    ...within(newsroom.stories, 'approved.yaml'),
    ...within(newsroom.sources, 'source.yaml'),
    ...tablesWithout(recipes, newsroom),
  ].map((file) => ({ path: at(file), text: readFileSync(file) }));
  const scripts = scriptFiles(newsroom).map((name) => {
    const file = path.join(newsroom.recipes, name);
    const isScript = /\.[cm]?[jt]s$/.test(file);
    return { path: at(file), text: isScript ? moved(file, at(file), newsroom) : readFileSync(file) };
  });
  // The folder is ignored until its last file is there.
  const last = { path: path.join(folder, KEPT_THEME), text: keptTheme(look) };
  return { folder, files: [...files, ...scripts, last] };
}

/** The files of one name, one in each folder. */
function within(folder: string, name: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((inner) => path.join(folder, inner, name))
    .filter((file) => existsSync(file))
    .toSorted();
}

/** Tables are derived again; one without a recipe is a file of the newsroom's own. */
function tablesWithout(recipes: ReadonlySet<string>, { derived }: Newsroom): string[] {
  if (!existsSync(derived)) return [];
  return readdirSync(derived)
    .filter((name) => /\.csv(?:-metadata\.json)?$/.test(name))
    .filter((name) => !recipes.has(name.replace(/\.csv(?:-metadata\.json)?$/, '')))
    .map((name) => path.join(derived, name))
    .toSorted();
}

/** A script in its new place: imports from outside the recipes' folder still resolve. */
function moved(file: string, to: string, { recipes }: Newsroom): string {
  return readFileSync(file, 'utf8').replace(
    /\b(from|import)(\s*\(?\s*)(['"])(\.\.?\/[^'"\n]*)\3/g,
    (whole, word: string, space: string, quote: string, address: string) => {
      const target = path.resolve(path.dirname(file), address);
      if (target.startsWith(recipes + path.sep)) return whole;
      const led = path.relative(path.dirname(to), target).split(path.sep).join('/');
      return `${word}${space}${quote}${led}${quote}`;
    },
  );
}
