import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { digestOf } from './digest.ts';

/** The sha256 of each file that a release is planned from; paths relative to the newsroom. */
export type Digests = ReadonlyMap<string, string>;

export function digestsOf(newsroom: Newsroom): Map<string, string> {
  const folders = [path.dirname(newsroom.siteFile), path.dirname(newsroom.areasFile), newsroom.recipes];
  const files = folders.filter((folder) => existsSync(folder)).flatMap(filesIn);
  return new Map(files.map((file) => [shownPath(newsroom, file), digestOf(readFileSync(file))]));
}

/** Files that came, went, or have another text. */
export function changedFiles(before: Digests, after: Digests): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
