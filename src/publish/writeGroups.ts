import type { WrittenFile } from '../outputs/siteFile.ts';
import { type FilePlace, linkFiles, writeSiteFiles } from '../outputs/writeSiteFiles.ts';
import type { OwnedFiles } from './buildStore.ts';
import type { Shard } from './shard.ts';

/** Files that are made from the same things, and so change together. */
export interface FileGroup extends Pick<OwnedFiles, 'owner' | 'key'> {
  readonly files: readonly WrittenFile[];
}

/** Where groups are made and written, and what the live site has of them. */
export interface GroupsPlace {
  readonly place: FilePlace;
  /** Folder of the page server. */
  readonly server: string;
  readonly shard: Shard | null;
  /** Files of the live site, by owner. */
  readonly known: ReadonlyMap<string, OwnedFiles>;
  /** `SiteRecord.finished` of the live site. */
  readonly since: number;
}

/** Writes groups of files. Those with the key that they had in the live site become hard links to it. */
export async function writeGroups(
  groups: readonly FileGroup[],
  { place, known, since }: Pick<GroupsPlace, 'place' | 'known' | 'since'>,
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
