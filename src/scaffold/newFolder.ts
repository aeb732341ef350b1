import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { SLUG, SLUG_FORM, slugOf } from '../newsroom/slug.ts';

/** A folder to create, with its files. */
export interface NewFolder {
  /** Absolute. */
  readonly path: string;
  /** Named by their paths within it. */
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

export interface NamedFolder {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The command that makes a folder of another name. */
  command(name: string): string;
}

/** Adds a fault when the name is invalid or the folder exists. @param mend of the latter */
export function canCreate(
  newsroom: Newsroom,
  { name, path: folder, command }: NamedFolder,
  mend: string,
  faults: FaultList,
): boolean {
  const file = shownPath(newsroom, folder);
  const add = (what: string, more: { expected?: string; mend?: string }) =>
    faults.add({ file, line: 0, column: 0, what, ...more });
  if (!SLUG.test(name)) {
    const meant = slugOf(name);
    const offer = meant === '' ? {} : { mend: `did you mean ${meant}? ${command(meant)}` };
    add(`not a name for a folder: ${name}`, { expected: SLUG_FORM, ...offer });
    return false;
  }
  if (!existsSync(folder)) return true;
  add('there is one already', { mend });
  return false;
}

/** Creates the folder under a temporary name and renames it into place: all or nothing. */
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
