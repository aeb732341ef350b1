import { linkSync, mkdirSync } from 'node:fs';
import { type BuiltRecord, filesOf } from './builtRecord.ts';
import { changedAt, foldersOf } from './untouched.ts';

/**
 * Gives the files that a build has left in a site second names, in a folder that is not there yet.
 * @returns whether all of them were there as the build has left them
 * @throws {Error} where it is not known which files those are, and what the disk says when it refuses
 */
export function copySite(record: BuiltRecord, site: string, copy: string): boolean {
  const files = filesOf(record);
  if (!files) throw new Error(`it is not known which files are in ${site}`);
  for (const folder of foldersOf(files)) mkdirSync(copy + folder);
  let isClean = true;
  for (const file of files) {
    const changed = changedAt(site + file, 'mtimeMs');
    isClean &&= changed <= record.at;
    if (Number.isFinite(changed)) linkSync(site + file, copy + file);
  }
  return isClean;
}
