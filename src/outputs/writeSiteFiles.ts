import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SameSince, WrittenFile } from './siteFile.ts';

/** Where files are written. */
export interface FilePlace {
  readonly folder: string;
  /** The site that is shown: what is the same there is taken over without being written. */
  readonly shown: string | null;
  /** Whether a file may lie there from an earlier build, under the name of one that is written. */
  readonly isUsed: boolean;
}

/** So many pictures and pages are on their way at once: enough to keep the threads that draw them busy. */
const AT_ONCE = 4;

/**
 * Writes files under a folder, each unless it is there already. One call after the other, not all at once:
 * so small are they that waiting for each costs less than keeping many going.
 */
export async function writeSiteFiles(files: Iterable<WrittenFile>, place: FilePlace): Promise<void> {
  const made = new Set<string>();
  const drawing = new Set<Promise<void>>();
  for (const file of files) {
    const target = path.join(place.folder, file.path);
    const known = place.shown === null ? null : path.join(place.shown, file.path);
    if (isUntouched(target, file.same?.here)) continue;
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (place.isUsed) makeRoom(target);
    if (known && isUntouched(known, file.same?.shown) && takeOver(known, target)) continue;
    const content = file.content();
    if (typeof content === 'string') put(content, target, known);
    else await drawn(content, (bytes) => put(bytes, target, known), drawing);
  }
  await Promise.all(drawing);
}

/**
 * Takes files over that are finished already, without knowing more of them than their addresses.
 * @returns false where one is not there or was touched: then some may have been taken over
 */
export function takeOverFiles(
  files: readonly string[],
  { folder, shown, isUsed }: FilePlace,
  same: SameSince,
): boolean {
  return files.every((file) => {
    const target = path.join(folder, file);
    if (isUntouched(target, same.here)) return true;
    const known = shown === null ? null : path.join(shown, file);
    if (!known || !isUntouched(known, same.shown)) return false;
    // Where there was a file, there is a folder.
    if (!(isUsed && makeRoom(target))) mkdirSync(path.dirname(target), { recursive: true });
    return takeOver(known, target);
  });
}

/** Waits for one of the others first where too many are on their way. */
async function drawn(
  content: Promise<Uint8Array>,
  write: (bytes: Uint8Array) => void,
  drawing: Set<Promise<void>>,
): Promise<void> {
  const done = content.then(write).finally(() => drawing.delete(done));
  drawing.add(done);
  if (drawing.size >= AT_ONCE) await Promise.race(drawing);
}

function put(content: string | Uint8Array, target: string, known: string | null): void {
  if (known && hasContent(known, content) && takeOver(known, target)) return;
  try {
    // With its encoding named, Node writes a text in one call.
    writeFileSync(target, content, { encoding: 'utf8', flag: 'wx' });
  } catch (error) {
    // A photo that several editions show is written by several threads.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    makeRoom(target);
    writeFileSync(target, content);
  }
}

/**
 * The file that is there may go by a second name in the site that is shown: it is not written into.
 * @returns whether there was one
 */
function makeRoom(target: string): boolean {
  try {
    unlinkSync(target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

function isUntouched(file: string, since: SameSince['here'] | undefined): boolean {
  if (since === null || since === undefined) return false;
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs <= since;
}

function hasContent(file: string, content: string | Uint8Array): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file).equals(Buffer.from(content));
}

/** By a second name for the same file, which costs a disk far less. @returns false where it has to be written */
function takeOver(known: string, target: string): boolean {
  try {
    linkSync(known, target);
    return true;
  } catch {
    // On another disk, or on one that has no such names.
    return false;
  }
}
