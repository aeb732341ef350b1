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

/** A source with all its releases, oldest first. */
export interface ReadSource {
  readonly source: Source;
  readonly releases: readonly Release[];
  /** For any of its releases. */
  readonly overrides?: readonly Override[];
  /** The overrides applied to the newest release. */
  readonly overridden?: readonly OverriddenValue[];
}

/** By folder name; null for a source with faults. */
export type ReadSources = ReadonlyMap<string, ReadSource | null>;

/** A release file and its row counts. */
export interface ReadFile extends Pick<Release, 'rows' | 'read' | 'dropped' | 'leftOut' | 'notes'> {
  /** Relative to the newsroom. */
  readonly file: string;
}

/**
 * Reads every source with every release, whether or not a recipe uses it.
 * @param names areas as overrides name them
 * @param parted sources that are read a part at a time, and not here
 */
export async function readSources(
  newsroom: Newsroom,
  areas: Areas,
  faults: FaultList,
  names = areas,
  parted: ReadonlyMap<string, ReadSource> = new Map(),
): Promise<ReadSources> {
  const sources = new Map<string, ReadSource | null>();
  const ids = sourceIds(newsroom);
  const overrides = readOverrides(newsroom, ids, faults);
  // In sequence: spreadsheets take memory, and faults stay in file order.
  for (const id of ids) {
    const read = parted.get(id) ?? (await readAllReleases(newsroom, id, areas, faults));
    sources.set(id, read && withOverrides(read, overrides.get(id) ?? [], names, faults));
  }
  return sources;
}

async function readAllReleases(
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

/** Applies the overrides to every release that has the wrong value. */
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
