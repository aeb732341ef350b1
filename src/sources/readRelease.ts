import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { parseRelease } from './parseRelease.ts';
import { rawBytes } from './rawBytes.ts';
import type { Release, ReleaseSpec, Source } from './source.ts';

/**
 * Reads the file of a release, which must be the one that was added.
 * @returns null when a fault was added
 */
export async function readRelease(
  newsroom: Newsroom,
  source: Source,
  release: ReleaseSpec,
  areas: Areas,
  faults: FaultList,
): Promise<Release | null> {
  const raw = path.join(newsroom.raw, source.id, release.file);
  const file = shownPath(newsroom, raw);
  const own = new FaultList();
  const bytes = rawBytes(raw, file, release, own);
  const read = bytes && (await parseRelease({ bytes, file, date: release.date }, source, areas, own));
  faults.addAll(own.all);
  return own.all.length > 0 ? null : read;
}
