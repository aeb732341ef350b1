import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { FaultList } from '../faults/fault.ts';
import type { ReleaseSpec } from './source.ts';

const GB = 2 ** 30;

/**
 * Bytes of a release file. A changed file is a fault, but is read all the same.
 * @param shown path for faults
 * @returns null when the file is missing or too large, which is a fault
 */
export function rawBytes(
  file: string,
  shown: string,
  { file: name, date, sha256: wanted }: ReleaseSpec,
  faults: FaultList,
): Uint8Array | null {
  const place = { file: shown, line: 0, column: 0 };
  if (!existsSync(file)) {
    const what = `release file is missing: ${name}`;
    faults.add({ ...place, what, expected: `the file of ${date}`, mend: 'put the file back' });
    return null;
  }
  const { size } = statSync(file);
  if (size >= 2 * GB) {
    const mend = 'ask the publisher for the file in parts';
    faults.add({
      ...place,
      what: `file is too large to read: ${size} bytes`,
      expected: 'less than 2 GB',
      mend,
    });
    return null;
  }
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== wanted) {
    const what = `raw file has changed: sha256 ${sha256}`;
    const mend =
      'never edit a raw file: put it back as it was, and add new figures as a release of their own';
    faults.add({ ...place, what, expected: `sha256 ${wanted}`, mend });
  }
  return bytes;
}
