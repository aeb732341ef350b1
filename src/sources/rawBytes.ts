import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { FaultList } from '../faults/fault.ts';
import type { ReleaseSpec } from './source.ts';

/**
 * Bytes of a release file, which must be the one that was added: its SHA-256 is recorded.
 * @param shown the file as faults show it
 * @returns null when there is nothing to read; a file that has changed is a fault and read all the same
 */
export function rawBytes(
  file: string,
  shown: string,
  release: ReleaseSpec,
  faults: FaultList,
): Uint8Array | null {
  const add = (what: string, expected: string, mend: string) =>
    faults.add({ file: shown, line: 0, column: 0, what, expected, mend });
  if (!existsSync(file)) {
    add(`release file is missing: ${release.file}`, `the file of ${release.date}`, 'put the file back');
    return null;
  }
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== release.sha256) {
    const mend =
      'never edit a raw file: put it back as it was, and add new figures as a release of their own';
    add(`raw file has changed: sha256 ${sha256}`, `sha256 ${release.sha256}`, mend);
  }
  return bytes;
}
