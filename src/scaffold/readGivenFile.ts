import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { ENDINGS } from '../sources/formats.ts';

/** A file to be scanned. @returns null when a fault was added: there is none, or none that can be read */
export function readGivenFile(file: string, faults: FaultList): Buffer | null {
  if (!isGivenFile(file, faults)) return null;
  if (statSync(file).size < 2 ** 31) return readFileSync(file);
  const what = 'a file of 2 GB or more';
  faults.add({ file: path.basename(file), line: 0, column: 0, what, expected: 'less than 2 GB' });
  return null;
}

/** Whether it is there and may be read. @param endings of its format; any known one if not given */
export function isGivenFile(file: string, faults: FaultList, endings: readonly string[] = ENDINGS): boolean {
  const add = (what: string, expected?: string) =>
    faults.add({ file: path.basename(file), line: 0, column: 0, what, expected });
  if (!existsSync(file)) add('no such file');
  else if (!statSync(file).isFile()) add('a folder, and not a file');
  else if (!endings.includes(endingOf(file)))
    add(`a file of no known format: ${endingOf(file)}`, `one of ${endings.join(', ')}`);
  else return true;
  return false;
}
