import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';

/** A folder that is to be made, with all that is in it. */
export interface NewFolder {
  /** Absolute. */
  readonly path: string;
  /** Named by their paths within it. */
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

/** False, and a fault, where there is such a folder already or the name is none. */
export function isFree(
  newsroom: Newsroom,
  { name, folder }: { readonly name: string; readonly folder: string },
  mend: string,
  faults: FaultList,
): boolean {
  const file = shownPath(newsroom, folder);
  const add = (what: string, more: { expected?: string; mend?: string }) =>
    faults.add({ file, line: 0, column: 0, what, ...more });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    add(`not a name for a folder: ${name}`, { expected: 'small letters, digits and single hyphens' });
    return false;
  }
  if (!existsSync(folder)) return true;
  add('there is one already', { mend });
  return false;
}

/** Makes the folder beside its place and moves it there when it is whole: all of it, or nothing. */
export function makeFolder({ path: folder, files }: NewFolder): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const staging = mkdtempSync(path.join(path.dirname(folder), `.${path.basename(folder)}-`));
  try {
    for (const { name, content } of files) {
      const file = path.join(staging, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
