import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { sha256 } from './moorland.ts';
import { PROJECT } from './runCommand.ts';
import { testFolder } from './testFolder.ts';

export const TEST_NEWSROOMS = [
  'councils',
  'estimates',
  'fens',
  'gallery',
  'harbour',
  'hostile',
  'quarters',
  'saltmere',
  'treasury',
] as const;

/** The test newsrooms, and the project's own. */
export type NewsroomName = (typeof TEST_NEWSROOMS)[number] | 'project';

/** What a newsroom owns; the rest it makes. */
export const OWNED = ['content', 'data', path.join('scripts', 'derive')];

export function newsroomFolder(name: NewsroomName): string {
  return name === 'project' ? PROJECT : path.join(PROJECT, 'src/test/newsrooms', name);
}

/** A copy of a newsroom, never built. */
export function copyNewsroom(name: NewsroomName): Newsroom {
  const root = testFolder(name);
  for (const folder of OWNED) {
    cpSync(path.join(newsroomFolder(name), folder), path.join(root, folder), { recursive: true });
  }
  return newsroomAt(root);
}

/** Replaces the one place where a text stands in a file of a newsroom. @throws when it is not there just once */
export function edit({ root }: Newsroom, file: string, text: string, by: string): void {
  const full = path.join(root, file);
  const parts = readFileSync(full, 'utf8').split(text);
  if (parts.length !== 2) throw new RangeError(`${parts.length - 1} times in ${file}: ${text}`);
  writeFileSync(full, parts.join(by));
}

/** The same in a raw file, with its recorded checksum mended: as if the publisher had released it so. */
export function editRelease(newsroom: Newsroom, file: string, text: string, by: string): void {
  const full = path.join(newsroom.root, file);
  const before = sha256(readFileSync(full));
  edit(newsroom, file, text, by);
  edit(newsroom, path.join(path.dirname(file), 'source.yaml'), before, sha256(readFileSync(full)));
}
