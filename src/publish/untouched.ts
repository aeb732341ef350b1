import { statSync } from 'node:fs';

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

/** The folders of files by their addresses, the site's own first. */
export function foldersOf(files: readonly string[]): string[] {
  const folders = new Set(['']);
  const add = (folder: string) => {
    if (folders.has(folder)) return;
    add(parentOf(folder));
    folders.add(folder);
  };
  for (const file of files) add(parentOf(file));
  return [...folders];
}

function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
