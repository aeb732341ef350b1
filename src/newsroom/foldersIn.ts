import { existsSync, readdirSync } from 'node:fs';

/** Names of the folders in a folder, in alphabetical order; none where there is no folder. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}
