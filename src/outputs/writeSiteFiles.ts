import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import type { WrittenFile } from './siteFile.ts';

/** Where files are written: into a folder that was empty when the build began. */
export interface FilePlace {
  readonly folder: string;
  /** The site that is shown: what is the same there is linked to, and keeps its times. */
  readonly shown: string | null;
}

/** Enough pictures at once to keep the threads busy that draw them. */
const AT_ONCE = 4;

export async function writeSiteFiles(files: Iterable<WrittenFile>, place: FilePlace): Promise<void> {
  const made = new Set<string>();
  const write = async (file: WrittenFile) => put(file.path, await file.content(), place, made);
  await pMap(files, write, { concurrency: AT_ONCE });
}

/**
 * Links files that are known to be right, unless somebody has touched one of them.
 * @param since milliseconds of the disk's clock
 * @returns false where they have to be written
 */
export function linkFiles(files: readonly string[], { folder, shown }: FilePlace, since: number): boolean {
  if (shown === null) return false;
  const isUntouched = (file: string) => {
    const found = statSync(shown + file, { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs <= since;
  };
  if (!files.every(isUntouched)) return false;
  const made = new Set<string>();
  return files.every((file) => {
    makeFolder(path.dirname(folder + file), made);
    return link(shown + file, folder + file);
  });
}

function put(
  file: string,
  content: string | Uint8Array,
  { folder, shown }: FilePlace,
  made: Set<string>,
): void {
  const target = path.join(folder, file);
  makeFolder(path.dirname(target), made);
  const known = shown === null ? null : path.join(shown, file);
  if (known !== null && hasContent(known, content) && link(known, target)) return;
  try {
    // With its encoding named, Node writes a text in one call.
    writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Another edition shows the same photo. What is there may be a link: it is not written through.
    rmSync(target, { force: true });
    writeFileSync(target, content);
  }
}

function makeFolder(folder: string, made: Set<string>): void {
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function hasContent(file: string, content: string | Uint8Array): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file).equals(Buffer.from(content));
}

/** @returns false where the disk has no hard links, or another file is in the place */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
