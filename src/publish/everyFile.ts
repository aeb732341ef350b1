import type { SiteModel } from '../editions/site.ts';
import { embedFiles } from '../embeds/embedFiles.ts';
import { hostFiles } from '../embeds/hostFiles.ts';
import type { PictureCache } from '../files/pictureCache.ts';
import { type SiteFile, siteFiles } from '../files/siteFiles.ts';
import { indexFiles, textFiles } from '../texts/textFiles.ts';
import type { Shard } from './shard.ts';

type Model = Pick<SiteModel, 'site' | 'stories'>;

/**
 * All files of editions that are no pages: charts, pictures, embeds, texts.
 * @param storiesFolder where the newsroom keeps its stories
 */
export function editionFiles(model: Model, storiesFolder: string, cache: PictureCache): SiteFile[] {
  return [...siteFiles(model, storiesFolder, cache), ...embedFiles(model), ...textFiles(model)];
}

/** Those that speak of all editions at once. Parts of a site have no indices until they meet. */
export function sharedFiles(model: Model, shard: Shard | null = null): SiteFile[] {
  if (!shard) return [...indexFiles(model), ...hostFiles(model)];
  return shard.index === 1 ? hostFiles(model) : [];
}
