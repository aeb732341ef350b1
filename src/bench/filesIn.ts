import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface SizedFile {
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
}

/** All files in a folder and in those within it, sorted. */
export function filesIn(folder: string): SizedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({
      file: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: statSync(file).size,
    }));
}
