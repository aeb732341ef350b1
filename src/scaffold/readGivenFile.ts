import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { ENDINGS, formatOf } from '../sources/formats.ts';

/** A file to be scanned. @returns null when a fault was added: there is none, or none that can be read */
export function readGivenFile(file: string, faults: FaultList): Buffer | null {
  const add = (what: string, expected?: string) =>
    faults.add({ file: path.basename(file), line: 0, column: 0, what, expected });
  if (!existsSync(file)) add('no such file');
  else if (!statSync(file).isFile()) add('a folder, and not a file');
  else if (formatOf(file) === null)
    add(`a file of no known format: ${endingOf(file)}`, `one of ${ENDINGS.join(', ')}`);
  else if (statSync(file).size >= 2 ** 31) add('a file of 2 GB or more', 'less than 2 GB');
  else return readFileSync(file);
  return null;
}
