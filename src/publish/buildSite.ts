import path from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { derive } from '../derive/derive.ts';
import type { Edition } from '../editions/edition.ts';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import type { SiteModel } from '../editions/site.ts';
import { modelOf, withModel } from '../editions/siteModel.ts';
import { embedFiles } from '../embeds/embedFiles.ts';
import { pastEmbeds } from '../embeds/pastEmbeds.ts';
import { publisherFiles } from '../embeds/publisherFiles.ts';
import { PictureCache } from '../files/pictureCache.ts';
import { type SiteFile, siteFiles, writeSiteFiles } from '../files/siteFiles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { checkedEditions } from './checkedEditions.ts';
import { sharedDigest, siteDigest } from './inputsDigest.ts';
import { LastBuild } from './lastBuild.ts';
import { withLock } from './lock.ts';
import { editionsHere, keepOnly, partOf, sharedFiles, storiesOf, writePart } from './part.ts';
import { type PageCount, RenderCache } from './renderCache.ts';
import { renderFolder } from './renderFolder.ts';
import { isIn, partFolder, type Shard } from './shard.ts';
import { recover, stagingFolders, swap } from './swap.ts';

export interface Built {
  readonly stories: number;
  readonly editions: number;
  readonly pages: PageCount;
  /** Where it is. */
  readonly folder: string;
}

export interface BuildOptions {
  /** False to leave out the pictures that are PNG files, which take longer than all the rest. */
  readonly png?: boolean;
  /** Builds one part of the site, for `mergeParts` to put together. */
  readonly shard?: Shard | null;
}

/**
 * Derives, checks, renders into a staging folder and swaps it in: on any fault the site that was
 * there is untouched.
 * @param say told of each step
 * @throws {FaultError} when a source, a recipe or a story has a fault
 * @throws {LockedError} when another build of this newsroom is running
 */
export async function buildSite(
  newsroom: Newsroom,
  say: (step: string) => void,
  { png = true, shard = null }: BuildOptions = {},
): Promise<Built> {
  const target = shard ? { ...newsroom, dist: partFolder(newsroom.dist, shard) } : newsroom;
  return withLock(newsroom, async () => {
    recover(target);
    const last = new LastBuild(newsroom.cache, target.dist);
    say('deriving tables');
    await derive(newsroom, { write: true });
    say('checking every edition');
    const told = checkedEditions(newsroom, process.cwd(), shard);
    const model = partOf(modelOf(told, false), shard);
    // Drafts are checked, but not built.
    const editions = editionsHere(model).length;
    say(`rendering ${editions} editions`);
    const { staging } = stagingFolders(newsroom);
    const cache = new RenderCache(newsroom);
    cache.open();
    await renderFolder(staging, process.cwd(), (outDir) =>
      withModel(model, () => build({ outDir, logLevel: 'warn' })),
    );
    const pages = cache.close(staging);
    if (shard) keepOnly(staging, model, shard);
    say('drawing pictures');
    const shared = sharedDigest(newsroom, process.cwd());
    const sameSince = (edition: Edition) => last.sameSince(edition, shared);
    await drawFiles(newsroom, told, model, { folder: staging, before: target.dist, sameSince, png, shard });
    if (shard) writePart(staging, { shard, png, inputs: siteDigest(newsroom, process.cwd()) }, model);
    last.forget();
    swap(target);
    last.keep(editionsHere(model), shared);
    return { stories: model.stories.length, editions, pages, folder: target.dist };
  });
}

interface Drawing extends Required<BuildOptions> {
  readonly folder: string;
  /** The site of the last build. */
  readonly before: string;
  readonly sameSince: (edition: Edition) => number | null;
}

/** Charts as files, and the pictures that links show: all that is no page. */
async function drawFiles(
  newsroom: Newsroom,
  told: NewsroomEditions,
  model: SiteModel,
  { folder, before, sameSince, png, shard }: Drawing,
): Promise<void> {
  const cache = new PictureCache(path.join(newsroom.cache, 'pictures'));
  await writeSiteFiles(editionFiles(newsroom, model, cache, { png, sameSince }), folder, before);
  await writeSiteFiles(shard ? sharedFiles(model, shard) : publisherFiles(model), folder, before);
  const here = (story: string, slug: string) => !shard || isIn(shard, story, slug);
  for await (const files of pastEmbeds(newsroom, told, here)) await writeSiteFiles(files, folder, before);
  // A picture that was not asked for, because its edition is the same, is not to be forgotten.
  if (png && editionsHere(model).every((edition) => sameSince(edition) === null)) cache.prune();
}

/** So many editions have their files planned at once: a plan holds on to all that it draws. */
const PLANNED = 25;

function* editionFiles(
  newsroom: Newsroom,
  model: SiteModel,
  cache: PictureCache,
  { png, sameSince }: Pick<Drawing, 'png' | 'sameSince'>,
): Generator<SiteFile> {
  const kinds = Map.groupBy(editionsHere(model), sameSince);
  for (const [since, editions] of kinds) {
    for (let from = 0; from < editions.length; from += PLANNED) {
      const part = { site: model.site, stories: storiesOf(editions.slice(from, from + PLANNED)) };
      const files = [...siteFiles(part, newsroom.stories, cache), ...embedFiles(part)];
      for (const file of files) {
        if (!png && file.type === 'image/png') continue;
        // An edition's digest does not know what is in its photos.
        yield file.path.startsWith('/pictures/') ? file : { ...file, sameSince: since };
      }
    }
  }
}
