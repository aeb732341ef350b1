import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';
import type { Release, Source } from '../sources/source.ts';

/** A source with its release files read, oldest first. */
export interface ReadSource {
  readonly source: Source;
  readonly releases: readonly Release[];
}

/** By folder name; null for a source with a fault. */
export type ReadSources = ReadonlyMap<string, ReadSource | null>;

/** A release file, and what was kept of it. */
export interface ReadFile extends Pick<Release, 'rows' | 'leftOut'> {
  /** Relative to the newsroom. */
  readonly file: string;
}

/** Reads all sources of a newsroom with all their releases, used by a recipe or not. */
export function readSources(newsroom: Newsroom, areas: Areas, faults: FaultList): ReadSources {
  return new Map(sourceIds(newsroom).map((id) => [id, readWhole(newsroom, id, areas, faults)]));
}

function readWhole(newsroom: Newsroom, id: string, areas: Areas, faults: FaultList): ReadSource | null {
  const source = readSource(newsroom, id, faults);
  if (!source) return null;
  const releases = source.releases.map((release) => readRelease(newsroom, source, release, areas, faults));
  return releases.every((release) => release !== null) ? { source, releases } : null;
}

export function withoutFaulty(sources: ReadSources): ReadonlyMap<string, ReadSource> {
  return new Map([...sources].flatMap(([id, source]) => (source ? [[id, source] as const] : [])));
}

export function readFiles(newsroom: Newsroom, { source, releases }: ReadSource): ReadFile[] {
  return releases.map(({ rows, leftOut }, index) => {
    const name = source.releases[index]?.file ?? '';
    return { file: shownPath(newsroom, path.join(newsroom.sources, source.id, name)), rows, leftOut };
  });
}
