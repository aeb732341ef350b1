import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import { foldersOf } from './foldersOf.ts';
import type { WrittenFile } from './siteFile.ts';

/** Where files are written. */
export interface FilePlace {
  /** May hold the files of an earlier build. */
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
  return files.every((file) => link(shown + file, folder + file, made));
}

/** Removes what an earlier build left: everything but a site's files and their folders. */
export function prune(folder: string, files: readonly string[]): void {
  const wanted = new Set([...files, ...foldersOf(files)]);
  const pruneIn = (parent: string) => {
    for (const entry of readdirSync(folder + parent, { withFileTypes: true })) {
      const address = `${parent}/${entry.name}`;
      if (!wanted.has(address)) rmSync(folder + address, { recursive: true, force: true });
      else if (entry.isDirectory()) pruneIn(address);
    }
  };
  pruneIn('');
}

function put(
  file: string,
  content: string | Uint8Array,
  { folder, shown }: FilePlace,
  made: Set<string>,
): void {
  const target = path.join(folder, file);
  const known = shown === null ? null : path.join(shown, file);
  if (known !== null && hasContent(known, content) && link(known, target, made)) return;
  makeFolder(target, made);
  try {
    // With an explicit encoding, Node writes text in one call. `wx` never writes through a hard link to the live site.
    writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(target, { recursive: true, force: true });
    writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' });
  }
}

function makeFolder(target: string, made: Set<string>): void {
  const folder = path.dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function hasContent(file: string, content: string | Uint8Array): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file).equals(Buffer.from(content));
}

/** @returns false if the disk has no hard links */
function link(from: string, to: string, made: Set<string>): boolean {
  const old = statSync(to, { throwIfNoEntry: false });
  if (old?.ino === statSync(from).ino) return true;
  if (old) rmSync(to, { recursive: true, force: true });
  else makeFolder(to, made);
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
