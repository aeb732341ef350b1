import { FaultList } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import type { Areas } from '../newsroom/area.ts';
import { LARGE, largeRelease } from './largeRelease.ts';
import { type ReleaseFile, rawRows } from './rawRows.ts';
import { readRows } from './readRows.ts';
import type { Release, Source } from './source.ts';

/** A release file that may not be in order yet. */
export interface ReleaseInput extends ReleaseFile {
  /** ISO date of publication. */
  readonly date: string;
  /** Where the file lies, if it does: a large one is read there. */
  readonly path?: string | undefined;
}

/**
 * Reads a release file, of whatever format, as its source declares it. Every row is kept, is dropped for a
 * declared reason and counted, or is a fault.
 * @returns null when a fault was added
 */
export async function parseRelease(
  { bytes, file, date, path }: ReleaseInput,
  source: Source,
  areas: Areas,
  faults: FaultList,
): Promise<Release | null> {
  const large = path !== undefined && bytes.length >= LARGE;
  const read = large ? await largeRelease(path, { file, date }, source, areas) : null;
  if (!read) return parseSmall({ bytes, file, date }, source, areas, faults);
  faults.addAll(read.faults);
  return read.faults.length > 0 ? null : read.release;
}

async function parseSmall(
  { bytes, file, date }: ReleaseInput,
  source: Source,
  areas: Areas,
  faults: FaultList,
): Promise<Release | null> {
  const own = new FaultList();
  const raw = await rawRows({ bytes, file }, source, own);
  const read = raw && readRows(raw, { file, date }, source, areas, own);
  faults.addAll(withoutRepeats(own.all));
  return own.all.length > 0 ? null : read;
}
