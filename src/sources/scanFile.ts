import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { checkKind } from './fileKind.ts';
import { FORMATS, formatOf } from './formats.ts';
import type { Begin, RawFile, ScannedTable } from './scannedTable.ts';

/**
 * Scans a release file of any format.
 * @param add receives the fault that makes the file unreadable
 * @returns null when a fault was added, or `begin` stopped it
 */
export async function scanFile(
  file: RawFile,
  begin: Begin,
  add: (fault: CellPlace & CellProblem) => void,
): Promise<ScannedTable | null> {
  try {
    const format = formatOf(file.file) ?? 'text';
    checkKind(file.bytes, format);
    const scan = await FORMATS[format].scanner();
    return await scan(file, begin);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    add({ line: 0, column: 0, ...error.problem });
    return null;
  }
}
