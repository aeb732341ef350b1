import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FaultList } from '../faults/fault.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { ENDINGS } from '../sources/formats.ts';

/** A file to be scanned. @returns null when a fault was added: there is none, or none that can be read */
export function readGivenFile(file: string, faults: FaultList): Buffer | null {
  if (!isGivenFile(file, faults)) return null;
  if (statSync(file).size < 2 ** 31) return readFileSync(file);
  add(file, faults, 'a file of 2 GB or more', 'less than 2 GB');
  return null;
}

/** Whether it is there and may be read. @param endings of its format; any known one if not given */
export function isGivenFile(file: string, faults: FaultList, endings: readonly string[] = ENDINGS): boolean {
  if (!existsSync(file)) add(file, faults, 'no such file');
  else if (!statSync(file).isFile()) add(file, faults, 'a folder, and not a file');
  else if (!endings.includes(endingOf(file)))
    add(file, faults, `a file of no known format: ${endingOf(file)}`, `one of ${endings.join(', ')}`);
  else return true;
  return false;
}

function add(file: string, faults: FaultList, what: string, expected?: string): void {
  faults.add({ file: path.basename(file), line: 0, column: 0, what, expected });
}
