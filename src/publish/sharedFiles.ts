import type { SharedModel } from '../outputs/output.ts';
import { siteFiles, storyFiles } from '../outputs/outputs.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import type { Shard } from './shard.ts';

/** The files of stories and site. A part of a site has no story indices: `mergeParts` writes them. */
export function sharedFiles(model: SharedModel, shard: Shard | null = null): SiteFile[] {
  if (!shard) return [...storyFiles(model), ...siteFiles(model)];
  return shard.index === 1 ? siteFiles(model) : [];
}
