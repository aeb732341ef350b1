import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import type { WrittenFile } from './siteFile.ts';

/** Where files are written. */
export interface FilePlace {
  /** Empty at the start of the build. */
  readonly folder: string;
  /** The live site; null without one. Unchanged files become hard links to it. */
  readonly shown: string | null;
}

/** Enough to keep the threads that draw pictures busy. */
const CONCURRENCY = 4;

export async function writeSiteFiles(files: Iterable<WrittenFile>, place: FilePlace): Promise<void> {
  const made = new Set<string>();
  const write = async (file: WrittenFile) => put(file.path, await file.content(), place, made);
  await pMap(files, write, { concurrency: CONCURRENCY });
}

/**
 * Hard-links files that need not change, unless somebody has touched one of them.
 * @param since milliseconds of the disk's clock
 * @returns false if they have to be written
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
    // With an explicit encoding, Node writes text in one call.
    writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Another edition shows the same photo. Remove the file first: it may be a hard link to the live site.
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

/** @returns false if the disk has no hard links, or the file exists */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
