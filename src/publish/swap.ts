import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Folder operations, for tests to replace. */
export interface FolderOperations {
  /** Exchanges two folders in one step. False where the system cannot. */
  exchange?(one: string, other: string): boolean;
  rename(from: string, to: string): void;
  remove(folder: string): void;
}

export const nodeFolders: FolderOperations = {
  // Node has no call for it, but GNU mv has since coreutils 9.5. Any other mv refuses the option.
  exchange: (one, other) =>
    spawnSync('mv', ['--exchange', '--no-target-directory', one, other], { stdio: 'ignore' }).status === 0,
  rename: (from, to) => renameSync(from, to),
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

type Place = Pick<Newsroom, 'cache' | 'dist'>;

/**
 * Where a build writes, and where the old site waits between two renames: in the cache; or beside a site that lies
 * elsewhere, since nothing can be moved from one disk to another in one step.
 */
export function stagingFolders({ cache, dist }: Place): {
  readonly staging: string;
  readonly previous: string;
} {
  const [parent, name] = [path.dirname(dist), path.basename(dist)];
  const isElsewhere = parent !== cache && parent !== path.dirname(cache);
  const start = isElsewhere ? path.join(parent, `.${name}`) : path.join(cache, name);
  return { staging: `${start}.staging`, previous: `${start}.previous` };
}

/** Undoes a swap that was killed between its two renames. */
export function recover(newsroom: Place, folders = nodeFolders): void {
  const { previous } = stagingFolders(newsroom);
  if (!existsSync(newsroom.dist) && existsSync(previous)) folders.rename(previous, newsroom.dist);
  folders.remove(previous);
}

/**
 * Puts the staged site in place of the old one, which the next build writes over.
 * @returns false where it took two steps, because the system has no way to do it in one
 */
export function swap(newsroom: Place, folders = nodeFolders): boolean {
  const { staging, previous } = stagingFolders(newsroom);
  const isFirst = !existsSync(newsroom.dist);
  const isExchanged = !isFirst && folders.exchange?.(staging, newsroom.dist) === true;
  if (!isExchanged) replace(newsroom, folders);
  try {
    if (existsSync(previous)) folders.rename(previous, staging);
  } catch {
    // The new site is up; the next build removes the old one.
  }
  return isFirst || isExchanged;
}

/** A kill between the renames leaves no site: the next build recovers the old one. */
function replace({ dist, ...newsroom }: Place, { rename }: FolderOperations): void {
  const { staging, previous } = stagingFolders({ ...newsroom, dist });
  const isShown = existsSync(dist);
  if (isShown) rename(dist, previous);
  try {
    rename(staging, dist);
  } catch (error) {
    // If this fails too, the next build recovers it.
    if (isShown) rename(previous, dist);
    throw error;
  }
}
