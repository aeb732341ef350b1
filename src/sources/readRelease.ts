import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { LARGE, largeRelease } from './largeRelease.ts';
import { parseRelease } from './parseRelease.ts';
import { checkSum, rawBytes, rawSize } from './rawBytes.ts';
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
  const own = new FaultList();
  const raw = path.join(newsroom.raw, source.id, release.file);
  const file = shownPath(newsroom, raw);
  const size = rawSize(raw, file, release, own);
  const place = { file, date: release.date };
  const large = size !== null && size >= LARGE ? await largeRelease(raw, place, source, areas) : null;
  if (large) {
    checkSum(large.sha256, file, release, own);
    own.addAll(large.faults);
  }
  const small = size !== null && !large && { ...place, bytes: rawBytes(raw, file, release, own) };
  const read = large ? large.release : small && (await parseRelease(small, source, areas, own));
  faults.addAll(own.all);
  return own.all.length > 0 || !read ? null : read;
}
