import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';

/**
 * Removes all other files under a folder, and all folders that are empty.
 * @param wanted their addresses from there: `/a/b.html`
 */
export function keepFiles(folder: string, wanted: ReadonlySet<string>): void {
  const left = filesIn(folder).filter((file) => !wanted.has(`/${file}`));
  for (const file of left) rmSync(path.join(folder, file));
  removeEmpty(folder);
}

/** Folders without a file in them or under them; not the folder itself. */
export function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmpty(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}
