import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { type NewsroomFiles, writeNewsroomFiles } from './temporaryNewsroom.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A newsroom that all tests of a file share, made in a hook; it is gone when the file is over. */
export function standingNewsroom(files: NewsroomFiles): Newsroom {
  const root = mkdtempSync(path.join(tmpdir(), 'newsroom-'));
  folders.push(root);
  writeNewsroomFiles(root, files);
  return newsroomAt(root);
}
