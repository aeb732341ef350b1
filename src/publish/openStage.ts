import { mkdirSync, rmSync } from 'node:fs';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { FilePlace } from '../outputs/writeSiteFiles.ts';
import {
  type BuiltRecord,
  forgetRecord,
  type RecordFiles,
  readRecord,
  type SiteRecords,
} from './builtRecord.ts';
import { stagingFolders } from './swap.ts';

/** Where the new site is laid, and what is known of the files that lie there and of those that are shown. */
export interface Stage {
  readonly place: FilePlace;
  readonly records: SiteRecords;
}

/**
 * The site before the last one is brought up to date where it is known what is in it, and else removed.
 * @param isClean whether all of its files are known to be as they were written
 */
export function openStage(
  target: Newsroom,
  { spare }: RecordFiles,
  shown: BuiltRecord | null,
  isClean: boolean,
): Stage {
  const { staging } = stagingFolders(target);
  const here = readRecord(spare, staging);
  // A build that is stopped from here on leaves no promise.
  forgetRecord(spare);
  if (!here) rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const place = { folder: staging, shown: shown && target.dist, isUsed: here !== null };
  return { place, records: { here, shown, isClean } };
}
