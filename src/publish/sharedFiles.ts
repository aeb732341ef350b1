import type { SiteModel } from '../editions/site.ts';
import { siteFiles, storyFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import type { Shard } from './shard.ts';

/** The files that speak of all editions at once. Parts of a site have no indices until they meet. */
export function sharedFiles(
  model: Pick<SiteModel, 'site' | 'stories'>,
  shard: Shard | null = null,
): SiteFile[] {
  if (!shard) return [...storyFiles(model), ...siteFiles(model)];
  return shard.index === 1 ? siteFiles(model) : [];
}
