import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';

/** Files of a newsroom: paths relative to its folder, and their text. */
export type NewsroomFiles = Readonly<Record<string, string | Uint8Array>>;

/** A newsroom in a folder of its own, which is gone when the test is over. */
export function temporaryNewsroom(files: NewsroomFiles): Newsroom {
  const root = mkdtempSync(path.join(tmpdir(), 'newsroom-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
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
