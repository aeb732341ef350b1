import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { testFolder } from './testFolder.ts';

/** Files of a newsroom: paths relative to its folder, and their text. */
export type NewsroomFiles = Readonly<Record<string, string | Uint8Array>>;

/** A newsroom with these files, in a folder of its own. */
export function temporaryNewsroom(files: NewsroomFiles): Newsroom {
  const root = testFolder();
  writeNewsroomFiles(root, files);
  return newsroomAt(root);
}

export function writeNewsroomFiles(root: string, files: NewsroomFiles): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
