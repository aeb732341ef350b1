import { parentPort, workerData } from 'node:worker_threads';
import { copyRecord, readRecord } from './builtRecord.ts';
import { copySite } from './copySite.ts';
import type { OlderSite } from './olderSite.ts';
import { isUntouched } from './untouched.ts';

/** A thread that looks at all files of a site, copies it if that is wanted, and posts whether they are as written. */

parentPort?.postMessage(isClean(workerData as OlderSite));

function isClean({ site, record: file, copy }: OlderSite): boolean {
  const record = readRecord(file, site);
  if (!record) return false;
  if (!copy) return isUntouched(record, site, 'mtimeMs');
  try {
    const clean = copySite(record, site, copy.site);
    copyRecord(file, copy.record, copy.site);
    return clean;
  } catch {
    // On a disk without second names: without a record, what there is of the copy is nothing.
    return false;
  }
}
