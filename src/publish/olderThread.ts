import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { copyRecord, forgetRecord, readRecord } from './builtRecord.ts';
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
    // Nothing that may be known of what is removed is to be believed of the copy.
    forgetRecord(copy.record);
    rmSync(copy.site, { recursive: true, force: true });
    const clean = copySite(record, site, copy.site);
    copyRecord(record, copy.record, copy.site);
    return clean;
  } catch {
    // A disk without second names, or one that is full: what there is of the copy goes without a record.
    return false;
  }
}
