import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { FaultList } from '../faults/fault.ts';
import type { ReleaseSpec, SourceSpec } from './source.ts';

export interface RawFile {
  readonly release: ReleaseSpec;
  readonly encoding: SourceSpec['encoding'];
}

/**
 * Text of a release file, which must be the one that was added: its SHA-256 is recorded.
 * @param shown the file as faults show it
 * @returns null when there is nothing to read; a file that has changed is a fault and read all the same
 */
export function rawText(
  file: string,
  shown: string,
  { release, encoding }: RawFile,
  faults: FaultList,
): string | null {
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
  try {
    return new TextDecoder(encodingOf(bytes, encoding), { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const mend = 'declare encoding: windows-1252 or utf-16le in source.yaml, if that is what it is';
    add(`text is not ${encoding}`, `a CSV file in ${encoding}`, mend);
    return null;
  }
}

/** A byte order mark tells the encoding, whatever is declared. */
function encodingOf(bytes: Uint8Array, declared: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : declared;
}
