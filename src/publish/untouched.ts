import { statSync } from 'node:fs';
import { foldersOf } from '../outputs/foldersOf.ts';

/**
 * Whether a site holds exactly these files, all unchanged since a time. Adding, removing or renaming a file
 * changes the time of its folder.
 * @param since milliseconds of the disk's clock
 */
export function isUntouched(site: string, files: readonly string[], since: number): boolean {
  const changed = (address: string, time: 'ctimeMs' | 'mtimeMs') =>
    statSync(site + address, { throwIfNoEntry: false })?.[time] ?? Number.POSITIVE_INFINITY;
  return (
    foldersOf(files).every((folder) => changed(folder, 'mtimeMs') <= since) &&
    files.every((file) => changed(file, 'ctimeMs') <= since)
  );
}
