import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { fetchedFolder, remembered, waitingFile } from '../fetch/candidate.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';

/** A source of which a new release may have come. */
export interface ReleaseSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** Date of the newest release. */
  readonly newest: string;
  /** The file that `npm run fetch` put aside, relative to the newsroom; null for none. */
  readonly fetched: { readonly file: string; readonly bytes: number } | null;
}

/** Those that can be read. */
export function releaseSources(newsroom: Newsroom): ReleaseSource[] {
  return sourceIds(newsroom).flatMap((id) => {
    const source = readSource(newsroom, id, new FaultList());
    if (!source) return [];
    const { publisher, title, url, releases } = source;
    const file = putAside(newsroom, id);
    const fetched = file === null ? null : { file: shownPath(newsroom, file), bytes: statSync(file).size };
    return [{ id, publisher, title, url, newest: releases.at(-1)?.date ?? '', fetched }];
  });
}

/** What `npm run fetch` put aside and nobody has made a release; null for nothing. */
export function putAside(newsroom: Newsroom, source: string): string | null {
  if (!existsSync(path.join(newsroom.cache, 'fetched', source))) return null;
  const folder = fetchedFolder(newsroom, source);
  const sha256 = remembered(folder)?.sha256;
  const known = readSource(newsroom, source, new FaultList())?.releases ?? [];
  return known.some((release) => release.sha256 === sha256) ? null : waitingFile(folder, sha256);
}
