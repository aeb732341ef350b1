import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** What folders are moved with; tests hand in some that fail. */
export interface FolderOperations {
  /** Two folders change places in one step, at no moment of which one is missing. False where the system can't. */
  exchange?(one: string, other: string): boolean;
  rename(from: string, to: string): void;
  remove(folder: string): void;
}

export const nodeFolders: FolderOperations = {
  // Node has no call for it; GNU mv (coreutils 9.5) has, and every other mv refuses the option.
  exchange: (one, other) =>
    spawnSync('mv', ['--exchange', '--no-target-directory', one, other], { stdio: 'ignore' }).status === 0,
  rename: (from, to) => renameSync(from, to),
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/** Where a build is written before it is shown, and where the old site waits while they change places. */
export function stagingFolders({ cache, dist }: Newsroom): {
  readonly staging: string;
  readonly previous: string;
} {
  const name = path.basename(dist);
  return { staging: path.join(cache, `${name}.staging`), previous: path.join(cache, `${name}.previous`) };
}

/** Puts the old site back where a build was killed between the two renames. */
export function recover(newsroom: Newsroom, folders = nodeFolders): void {
  const { previous } = stagingFolders(newsroom);
  if (!existsSync(newsroom.dist) && existsSync(previous)) folders.rename(previous, newsroom.dist);
  folders.remove(previous);
}

/**
 * Shows the staged site in place of the old one, nothing copied: in one step where the system can, else by
 * two renames, between which a kill leaves it to the next build to put the old site back. The old site is
 * then where the new one was staged, for the next build to bring up to date.
 */
export function swap(newsroom: Newsroom, folders = nodeFolders): void {
  const { staging } = stagingFolders(newsroom);
  if (existsSync(newsroom.dist) && folders.exchange?.(staging, newsroom.dist)) return;
  replace(newsroom, folders);
}

function replace({ dist, ...newsroom }: Newsroom, folders: FolderOperations): void {
  const { staging, previous } = stagingFolders({ ...newsroom, dist });
  const shown = existsSync(dist);
  if (shown) folders.rename(dist, previous);
  try {
    folders.rename(staging, dist);
  } catch (error) {
    // Should this fail too, the next build puts it back.
    if (shown) folders.rename(previous, dist);
    throw error;
  }
  try {
    if (shown) folders.rename(previous, staging);
  } catch {
    // The new site is shown: the old one is removed by the next build.
  }
}
