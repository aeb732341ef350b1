import { statSync } from 'node:fs';
import { type BuiltRecord, filesOf } from './builtRecord.ts';

/** The time by which it is told of a file: when anything about it was changed, or what is in it. */
type ChangeTime = 'ctimeMs' | 'mtimeMs';

/**
 * Whether all files of a site, and no others, are as the build has left them: where one was added, taken out or
 * called otherwise, its folder has been changed.
 * @param time a file that has got a second name since was changed, and what is in it was not
 */
export function isUntouched(record: BuiltRecord, site: string, time: ChangeTime): boolean {
  const files = filesOf(record);
  if (!files) return false;
  const { at, copied } = record;
  const made = Math.max(at, copied ?? 0);
  return (
    foldersOf(files).every((folder) => changedAt(site + folder, 'mtimeMs') <= made) &&
    files.every((file) => changedAt(site + file, time) <= at)
  );
}

/** In milliseconds, as the disk has it; later than all records for what is not there. */
export function changedAt(place: string, time: ChangeTime): number {
  return statSync(place, { throwIfNoEntry: false })?.[time] ?? Number.POSITIVE_INFINITY;
}

/** The folders of a site, each after the one that it is in, its own first. @param files their addresses */
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
