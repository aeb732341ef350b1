import path from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { derive } from '../derive/derive.ts';
import { type NewsroomEditions, tellNewsroom } from '../editions/newsroomEditions.ts';
import { modelOf } from '../editions/siteModel.ts';
import { pastEmbeds } from '../embeds/pastEmbeds.ts';
import { publisherFiles } from '../embeds/publisherFiles.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import { PictureCache } from '../files/pictureCache.ts';
import { siteFiles, writeSiteFiles } from '../files/siteFiles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withLock } from './lock.ts';
import { type PageCount, RenderCache } from './renderCache.ts';
import { renderFolder } from './renderFolder.ts';
import { recover, stagingFolders, swap } from './swap.ts';

export interface Built {
  readonly stories: number;
  readonly editions: number;
  readonly pages: PageCount;
}

/**
 * Derives, checks, renders into a staging folder and swaps it in: on any fault the site that was
 * there is untouched.
 * @param say told of each step
 * @throws {FaultError} when a source, a recipe or a story has a fault
 * @throws {LockedError} when another build of this newsroom is running
 */
export async function buildSite(newsroom: Newsroom, say: (step: string) => void): Promise<Built> {
  return withLock(newsroom, async () => {
    recover(newsroom);
    say('deriving tables');
    await derive(newsroom, { write: true });
    say('checking every edition');
    const told = checked(newsroom);
    const editions = told.stories.flatMap((story) => story.editions).length;
    say(`rendering ${editions} editions`);
    const { staging } = stagingFolders(newsroom);
    const cache = new RenderCache(newsroom);
    cache.open();
    await renderFolder(staging, process.cwd(), (outDir) => build({ outDir, logLevel: 'warn' }));
    const pages = cache.close(staging);
    say('drawing pictures');
    await drawFiles(newsroom, told, staging);
    swap(newsroom);
    return { stories: told.stories.length, editions, pages };
  });
}

/** Charts as files, and the pictures that links show: all that is no page. */
async function drawFiles(newsroom: Newsroom, told: NewsroomEditions, folder: string): Promise<void> {
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  const model = modelOf(told, false);
  await writeSiteFiles([...siteFiles(model, newsroom.stories, cache), ...publisherFiles(model)], folder);
  for await (const files of pastEmbeds(newsroom, told)) await writeSiteFiles(files, folder);
  cache.prune();
}

function checked(newsroom: Newsroom): NewsroomEditions {
  const faults = new FaultList();
  const told = tellNewsroom(newsroom, faults);
  const stopping = faults.all.filter(({ warning }) => !warning);
  if (stopping.length > 0 || !told) throw new FaultError(stopping);
  return told;
}
