import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { FaultList } from '../faults/fault.ts';
import type { ReleaseSpec } from './source.ts';

/**
 * Bytes of a release file, which must be the one that was added.
 * @param shown the file as faults show it
 */
export function rawBytes(file: string, shown: string, release: ReleaseSpec, faults: FaultList): Uint8Array {
  const bytes = readFileSync(file);
  checkSum(createHash('sha256').update(bytes).digest('hex'), shown, release, faults);
  return bytes;
}

/** A file that has changed is a fault, and is read all the same. */
export function checkSum(sha256: string, shown: string, release: ReleaseSpec, faults: FaultList): void {
  if (sha256 === release.sha256) return;
  const what = `raw file has changed: sha256 ${sha256}`;
  const mend = 'never edit a raw file: put it back as it was, and add new figures as a release of their own';
  faults.add({ file: shown, line: 0, column: 0, what, expected: `sha256 ${release.sha256}`, mend });
}

/** Size in bytes; null when the file is not there, which is a fault. */
export function rawSize(file: string, shown: string, release: ReleaseSpec, faults: FaultList): number | null {
  if (existsSync(file)) return statSync(file).size;
  const what = `release file is missing: ${release.file}`;
  const expected = `the file of ${release.date}`;
  faults.add({ file: shown, line: 0, column: 0, what, expected, mend: 'put the file back' });
  return null;
}
