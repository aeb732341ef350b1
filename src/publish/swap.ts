import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** What folders are moved with; tests hand in some that fail. */
export interface FolderOperations {
  rename(from: string, to: string): void;
  remove(folder: string): void;
}

export const nodeFolders: FolderOperations = {
  rename: (from, to) => renameSync(from, to),
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/** Where a build is written before it is shown, and where the old site waits while they change places. */
export function stagingFolders(newsroom: Newsroom): { readonly staging: string; readonly previous: string } {
  return { staging: path.join(newsroom.cache, 'staging'), previous: path.join(newsroom.cache, 'previous') };
}

/** Puts the old site back where a build was killed between the two renames. */
export function recover(newsroom: Newsroom, folders = nodeFolders): void {
  const { staging, previous } = stagingFolders(newsroom);
  if (!existsSync(newsroom.dist) && existsSync(previous)) folders.rename(previous, newsroom.dist);
  folders.remove(staging);
  folders.remove(previous);
}

/** Shows the staged site in place of the old one: two renames, nothing copied. */
export function swap(newsroom: Newsroom, folders = nodeFolders): void {
  const { staging, previous } = stagingFolders(newsroom);
  if (existsSync(newsroom.dist)) folders.rename(newsroom.dist, previous);
  try {
    folders.rename(staging, newsroom.dist);
  } catch (error) {
    // Should this fail too, the next build puts it back.
    if (existsSync(previous)) folders.rename(previous, newsroom.dist);
    throw error;
  }
  try {
    folders.remove(previous);
  } catch {
    // The new site is shown: what is left of the old one is removed by the next build.
  }
}
