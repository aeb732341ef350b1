import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Newsroom, newsroomAt } from './newsroom.ts';

/** Written last of the files that are kept of a newsroom: a folder without it is not whole. */
export const KEPT_THEME = 'look.json';

/** Name of a folder under `data/pinned`: `0003-<source>-2025-07-24`. */
const NAME = /^(\d{4,})-([a-z0-9-]+-\d{4}-\d{2}-\d{2})$/;

/** A newsroom as it was before a release was accepted: its small files of then, with the raw files of today. */
export interface PastNewsroom extends Newsroom {
  /** The colours and fonts of then. */
  readonly themeFile: string;
}

/**
 * Newest first; those that were not kept whole are left out.
 * @param isOut whether a release, `<source>-<date>`, is out by now: before that, the newsroom is as it was kept
 */
export function pastNewsrooms(
  newsroom: Newsroom,
  isOut: (release: string) => boolean = () => true,
): PastNewsroom[] {
  return wholeFolders(newsroom)
    .filter((name) => isOut(NAME.exec(name)?.[2] ?? ''))
    .toReversed()
    .map((name) => pastNewsroom(newsroom, path.join(newsroom.pinned, name)));
}

/** Faults show its files by where they lie in the newsroom of today. */
function pastNewsroom(newsroom: Newsroom, folder: string): PastNewsroom {
  const { siteFile, stories, areasFile, sources, derived, recipes } = newsroomAt(folder);
  return {
    ...newsroom,
    ...{ siteFile, stories, areasFile, sources, derived, recipes },
    isKept: true,
    themeFile: path.join(folder, KEPT_THEME),
  };
}

/**
 * Folder for the newsroom as it is before a release. The number gives the order in which releases were
 * accepted, which need not be that of their dates.
 * @returns null when it is kept already
 */
export function folderBefore(newsroom: Newsroom, source: string, released: string): string | null {
  const whole = wholeFolders(newsroom);
  const wanted = `${source}-${released}`;
  if (whole.some((name) => NAME.exec(name)?.[2] === wanted)) return null;
  const last = Math.max(0, ...whole.map((name) => Number(NAME.exec(name)?.[1])));
  return path.join(newsroom.pinned, `${String(last + 1).padStart(4, '0')}-${wanted}`);
}

/** In the order in which they were kept. */
function wholeFolders({ pinned }: Newsroom): string[] {
  if (!existsSync(pinned)) return [];
  const names = readdirSync(pinned).filter(
    (name) => NAME.test(name) && existsSync(path.join(pinned, name, KEPT_THEME)),
  );
  return names.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}
