import { statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';

export interface SizedFile {
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
  /** When what is in it was written, in milliseconds. */
  readonly changed: number;
}

/** All files in a folder and in those within it, sorted. */
export function sizedFiles(folder: string): SizedFile[] {
  return filesIn(folder).map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    return { file, bytes: size, changed: mtimeMs };
  });
}

/** When the newest of them was written; 0 for none. */
export function newest(files: readonly SizedFile[]): number {
  return files.reduce((most, { changed }) => Math.max(most, changed), 0);
}
