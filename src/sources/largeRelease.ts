import type { Areas } from '../newsroom/area.ts';
import { fileKind } from './fileKind.ts';
import { type LargeReading, largeText } from './largeText.ts';
import type { ReleasePlace } from './readRows.ts';
import type { Source } from './source.ts';

/** From so many bytes on a file is worth a database. */
export const LARGE = 1024 * 1024;

/**
 * Reads a large file by DuckDB, to what the reader of small files makes of it.
 * @param path where the file is
 * @returns null where only the reader of small files can read it
 */
export async function largeRelease(
  path: string,
  place: ReleasePlace,
  source: Source,
  areas: Areas,
): Promise<LargeReading | null> {
  return fileKind(place.file) === 'csv' ? await largeText(path, place, source, areas) : null;
}
