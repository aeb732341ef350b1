import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/**
 * A newsroom whose `dist` is the folder itself where a symbolic link stands for it, so that a build replaces the folder
 * and not the link.
 * @throws {FaultError} when it is a mount point, which can't be moved
 */
export function withSiteFolder(newsroom: Newsroom, mounts = mountPoints()): Newsroom {
  const dist = linked(newsroom.dist);
  if (!mounts.has(dist)) return { ...newsroom, dist };
  const what = `a disk is mounted at the site's folder: ${dist}`;
  const expected = 'a folder that can be replaced whole, so that no reader sees half a site';
  const name = path.basename(newsroom.dist);
  const mend = `mount the disk elsewhere, and let ${name} be a symbolic link to a folder in it`;
  throw new FaultError([{ file: name, line: 0, column: 0, what, expected, mend }]);
}

/** Follows links by hand: the last may lead to a folder that is not there yet. */
function linked(folder: string, hops = 0): string {
  if (hops > 8 || !lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  return linked(path.resolve(path.dirname(folder), readlinkSync(folder)), hops + 1);
}

/** From Linux. Elsewhere none are known, and the swap fails with the system's own word. */
function mountPoints(): ReadonlySet<string> {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    return new Set();
  }
}

/** The fifth field of each line, with spaces and the like as octal numbers. */
export function parseMounts(text: string): ReadonlySet<string> {
  const plain = (field: string) =>
    field.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return new Set(text.split('\n').map((line) => plain(line.split(' ')[4] ?? '')));
}
