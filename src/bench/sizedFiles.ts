import { statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';

export interface SizedFile {
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
}

/** All files in a folder and in those within it, sorted. */
export function sizedFiles(folder: string): SizedFile[] {
  return filesIn(folder).map((file) => ({ file, bytes: statSync(path.join(folder, file)).size }));
}
