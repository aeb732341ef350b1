import type { Areas } from '../newsroom/area.ts';
import { fileKind } from './fileKind.ts';
import type { LargeReading } from './judge.ts';
import { largeJson } from './largeJson.ts';
import { largeParquet } from './largeParquet.ts';
import { largeText } from './largeText.ts';
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
  const kind = fileKind(place.file);
  if (kind === 'csv') return await largeText(path, place, source, areas);
  if (kind === 'json') return await largeJson(path, place, source, areas);
  return kind === 'parquet' ? await largeParquet(path, place, source, areas) : null;
}
