import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, linkFiles, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import type { OwnedFiles } from './buildStore.ts';

/** Files that are made from the same things, and so change together. */
export interface FileGroup extends Pick<OwnedFiles, 'owner' | 'key'> {
  readonly files: readonly WrittenFile[];
}

/**
 * Writes groups of files. Those with the key that they had in the live site become hard links to it.
 * @param known the files of the live site, by owner
 * @param since when it was finished, in milliseconds of the disk's clock
 */
export async function writeGroups(
  groups: readonly FileGroup[],
  known: ReadonlyMap<string, OwnedFiles>,
  place: FilePlace,
  since: number,
): Promise<OwnedFiles[]> {
  const written: OwnedFiles[] = [];
  for (const { owner, key, files } of groups) {
    const names = files.map((file) => file.path);
    const isSame = known.get(owner)?.key === key && linkFiles(names, place, since);
    if (!isSame) await writeSiteFiles(files, place);
    written.push({ owner, key, files: names });
  }
  return written;
}
