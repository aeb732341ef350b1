import { statSync } from 'node:fs';
import { type BuiltRecord, filesOf } from './builtRecord.ts';

/** The time by which it is told of a file: when anything about it was changed, or what is in it. */
type ChangeTime = 'ctimeMs' | 'mtimeMs';

/**
 * Whether all files of a site, and no others, are as the build has left them.
 * @param time a file that has got a second name since was changed, and what is in it was not
 */
export function isUntouched(record: BuiltRecord, site: string, time: ChangeTime): boolean {
  const files = filesOf(record);
  return (
    files !== null &&
    haveNoOthers(record, site, foldersOf(files)) &&
    files.every((file) => changedAt(site + file, time) <= record.at)
  );
}

/**
 * Whether no file was added, taken out or called otherwise: its folder would have been changed by that.
 * @param folders all of a site, within it
 */
export function haveNoOthers({ at, copied }: BuiltRecord, site: string, folders: readonly string[]): boolean {
  const since = Math.max(at, copied ?? 0);
  return folders.every((folder) => changedAt(site + folder, 'mtimeMs') <= since);
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
