import type { FaultList } from '../faults/fault.ts';
import { csvRows, type Delimiter } from './csv.ts';
import { decodeText } from './decodeText.ts';
import { endingOf, fileKind } from './fileKind.ts';
import { jsonRows } from './jsonRows.ts';
import { parquetRows } from './parquetRows.ts';
import type { RawRows } from './rawTable.ts';
import type { SourceSpec } from './source.ts';
import { tableLines } from './tableLines.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A release file, before it is known to be in order. */
export interface ReleaseFile {
  readonly bytes: Uint8Array;
  /** As faults show it; its ending tells the format. */
  readonly file: string;
}

export type ReadOptions = Pick<SourceSpec, 'encoding' | 'delimiter' | 'table'>;

/**
 * Rows of the table in a release file, in whichever format it is.
 * @returns null when a fault was added
 */
export async function rawRows(
  { bytes, file }: ReleaseFile,
  options: ReadOptions,
  faults: FaultList,
): Promise<RawRows | null> {
  const kind = fileKind(file);
  try {
    if (kind === 'xlsx' || kind === 'ods') {
      // Most of the time that a program takes to start would be for the reader of spreadsheets.
      const { sheetRows } = await import('./sheetRows.ts');
      return await sheetRows(bytes, kind, options.table ?? {});
    }
    if (kind === 'parquet') return await parquetRows(bytes);
    const decoded = decodeText(bytes, file, options.encoding, faults);
    if (!decoded) return null;
    const rows =
      kind === 'json'
        ? jsonRows(decoded.text, options.table?.path)
        : textRows(decoded.text, file, options, faults);
    return rows && decoded.note !== undefined ? { ...rows, notes: [decoded.note] } : rows;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add({ file, line: 0, column: 0, ...error.problem });
    return null;
  }
}

function textRows(text: string, file: string, options: ReadOptions, faults: FaultList): RawRows | null {
  const lines = tableLines(text, options.table ?? {}, file, faults);
  const rows = lines && csvRows(lines.text, file, faults, delimiterOf(file, options));
  return rows && { rows, leftOut: { above: lines.above, below: lines.below } };
}

/** As declared, or by the file's ending. */
export function delimiterOf(file: string, { delimiter }: Pick<SourceSpec, 'delimiter'>): Delimiter {
  return delimiter ?? (['tsv', 'tab'].includes(endingOf(file)) ? '\t' : ',');
}
