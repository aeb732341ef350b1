import type { Newsroom } from '../newsroom/newsroom.ts';
import { type RecordFiles, readRecord } from './builtRecord.ts';
import { copyShown } from './copyShown.ts';
import { lookApart } from './lookApart.ts';
import { stagingFolders } from './swap.ts';

/**
 * Makes ready what a rebuild starts from, while the build does other work: the site before the last one, or
 * where there is none of that a copy of the one that is shown.
 * @param signal stops it
 * @returns whether all of its files are as they were written, and no others are there: then the build need not
 *   look at them one by one
 */
export async function olderSite(
  target: Newsroom,
  records: RecordFiles,
  signal: AbortSignal,
): Promise<boolean> {
  const { staging } = stagingFolders(target);
  if (readRecord(records.spare, staging))
    return await lookApart({ record: records.spare, folder: staging }, signal);
  const looked = lookApart({ record: records.shown, folder: target.dist }, signal);
  const copied = copyShown(target, records, signal);
  // Neither is left running when the other fails.
  await Promise.allSettled([looked, copied]);
  await copied;
  return await looked;
}
