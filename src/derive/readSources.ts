import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource, sourceIds } from '../sources/readSource.ts';
import type { Release, Source } from '../sources/source.ts';
import type { OverriddenValue } from '../tables/table.ts';
import { overrideRelease, unknownReleases } from './override.ts';
import type { Override } from './overrideSchema.ts';
import { readOverrides } from './readOverrides.ts';

/** A source with its release files read, oldest first. */
export interface ReadSource {
  readonly source: Source;
  readonly releases: readonly Release[];
  /** Those of all its releases. */
  readonly overrides?: readonly Override[];
  /** What they did to the newest one. */
  readonly overridden?: readonly OverriddenValue[];
}

/** By folder name; null for a source with a fault. */
export type ReadSources = ReadonlyMap<string, ReadSource | null>;

/** A release file, and what was kept of it. */
export interface ReadFile extends Pick<Release, 'rows' | 'read' | 'dropped' | 'leftOut' | 'notes'> {
  /** Relative to the newsroom. */
  readonly file: string;
}

/**
 * Reads all sources of a newsroom with all their releases, used by a recipe or not.
 * @param names areas as overrides call them
 */
export async function readSources(
  newsroom: Newsroom,
  areas: Areas,
  faults: FaultList,
  names = areas,
): Promise<ReadSources> {
  const sources = new Map<string, ReadSource | null>();
  const ids = sourceIds(newsroom);
  const overrides = readOverrides(newsroom, ids, faults);
  // One after the other: spreadsheets take memory, and faults keep the order of the files.
  for (const id of ids) {
    const read = await readWhole(newsroom, id, areas, faults);
    sources.set(id, read && withOverrides(read, overrides.get(id) ?? [], names, faults));
  }
  return sources;
}

async function readWhole(
  newsroom: Newsroom,
  id: string,
  areas: Areas,
  faults: FaultList,
): Promise<ReadSource | null> {
  const source = readSource(newsroom, id, faults);
  if (!source) return null;
  const releases: (Release | null)[] = [];
  for (const release of source.releases) {
    releases.push(await readRelease(newsroom, source, release, areas, faults));
  }
  return releases.every((release) => release !== null) ? { source, releases } : null;
}

/** Puts right what is known to be wrong, in every release that has it. */
function withOverrides(
  { source, releases }: ReadSource,
  overrides: readonly Override[],
  areas: Areas,
  faults: FaultList,
): ReadSource {
  if (overrides.length === 0) return { source, releases };
  faults.addAll(unknownReleases(source, overrides));
  const right = releases.map((release) => overrideRelease(release, source, overrides, areas, faults));
  const overridden = right.at(-1)?.applied ?? [];
  return { source, releases: right.map(({ release }) => release), overrides, overridden };
}

export function withoutFaulty(sources: ReadSources): ReadonlyMap<string, ReadSource> {
  return new Map([...sources].flatMap(([id, source]) => (source ? [[id, source] as const] : [])));
}

export function readFiles(newsroom: Newsroom, { source, releases }: ReadSource): ReadFile[] {
  return releases.map(({ rows, read, dropped, leftOut, notes }, index) => {
    const name = source.releases[index]?.file ?? '';
    return {
      file: shownPath(newsroom, path.join(newsroom.raw, source.id, name)),
      rows,
      read,
      dropped,
      leftOut,
      notes,
    };
  });
}
