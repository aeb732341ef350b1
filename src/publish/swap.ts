import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Where a build is written before it is shown, and where the old site waits while they change places. */
export function stagingFolders(newsroom: Newsroom): { readonly staging: string; readonly previous: string } {
  return { staging: path.join(newsroom.cache, 'staging'), previous: path.join(newsroom.cache, 'previous') };
}

/** Puts the old site back where a build was killed between the two renames. */
export function recover(newsroom: Newsroom): void {
  const { staging, previous } = stagingFolders(newsroom);
  if (!existsSync(newsroom.dist) && existsSync(previous)) renameSync(previous, newsroom.dist);
  rmSync(staging, { recursive: true, force: true });
  rmSync(previous, { recursive: true, force: true });
}

/** Shows the staged site in place of the old one: two renames, nothing copied. */
export function swap(newsroom: Newsroom): void {
  const { staging, previous } = stagingFolders(newsroom);
  if (existsSync(newsroom.dist)) renameSync(newsroom.dist, previous);
  try {
    renameSync(staging, newsroom.dist);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, newsroom.dist);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}
