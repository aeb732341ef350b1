import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { type BuiltSite, buildNewsroom, buildPages, siteIn } from './builtSite.ts';
import { type NewsroomName, newsroomFolder, OWNED } from './newsroomCopy.ts';
import { testFolder } from './testFolder.ts';

/** The one shared site that is built with its PNG files. */
const WITH_PNG: NewsroomName = 'harbour';

/** A newsroom that is built once for all test files of a run: to look at, not to change. */
export async function sharedNewsroom(name: NewsroomName): Promise<Newsroom> {
  const root = path.join(inject('folder'), 'sites', name);
  const ended = `${root}.ended`;
  if (isFirst(`${root}.begun`)) {
    try {
      for (const folder of OWNED) {
        cpSync(path.join(newsroomFolder(name), folder), path.join(root, folder), { recursive: true });
      }
      await (name === WITH_PNG ? buildNewsroom : buildPages)(newsroomAt(root));
    } finally {
      writeFileSync(ended, '');
    }
  }
  while (!existsSync(ended)) await setTimeout(50);
  if (!existsSync(newsroomAt(root).dist)) throw new Error(`the newsroom could not be built: ${name}`);
  return newsroomAt(root);
}

/** A lock: making a folder succeeds for one process only. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Its site. */
export async function sharedSite(name: NewsroomName): Promise<BuiltSite> {
  return siteIn((await sharedNewsroom(name)).dist);
}

/** A copy of a newsroom that has been built, with its site and its caches, to change and build again. */
export async function builtCopy(name: NewsroomName): Promise<Newsroom> {
  const { root } = await sharedNewsroom(name);
  const copy = testFolder(name);
  cpSync(root, copy, { recursive: true });
  return newsroomAt(copy);
}
