import { csvRows } from '../csv/csv.ts';
import type { Delimiter } from '../csv/delimiter.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { decodeText } from '../sources/decodeText.ts';
import { delimiterOf } from '../sources/fileEnding.ts';
import { checkKind } from '../sources/fileKind.ts';
import { formatOf } from '../sources/formats.ts';
import { type JsonNode, readJson } from '../sources/json.ts';
import { isJsonStat } from '../sources/jsonStat.ts';
import { checkLines } from '../sources/longLines.ts';
import {
  openSpreadsheet,
  type SheetGrid,
  type Spreadsheet,
  type SpreadsheetKind,
} from '../sources/spreadsheet.ts';
import type { Encoding, TableOptions } from '../sources/tableOptions.ts';
import { type FoundTable, findTable } from './findTable.ts';
import { shellWord } from './shellWord.ts';

/** Parse options guessed from the file; defaults are left out. */
export interface FileInspection {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly table: TableOptions;
  /** Names of a workbook's sheets. */
  readonly sheets?: readonly string[];
  /** What was detected, for the report. */
  readonly seen: readonly string[];
  /** Guesses for a person to check. */
  readonly unsure: readonly string[];
}

export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** The sheet to read; the one with the longest table if not given. */
  readonly sheet?: string | undefined;
}

/** @returns null when a fault was added */
export async function inspectFile(
  { bytes, file, sheet }: GivenFile,
  faults: FaultList,
): Promise<FileInspection | null> {
  const format = formatOf(file);
  try {
    checkKind(bytes, format ?? 'text');
    if (format === 'xlsx' || format === 'ods') return await inspectSpreadsheet(bytes, format, sheet);
    if (sheet !== undefined)
      throw new UnreadableFile({ what: 'a file without sheets', mend: 'leave out --sheet' });
    if (format !== 'json' && format !== 'text') return { table: {}, seen: [], unsure: [] };
    const { bytes: utf8, recognised } = decodeText(bytes);
    if (format === 'text') checkLines(utf8);
    const text = utf8.toString('utf8');
    const inspection = format === 'json' ? inspectJson(text) : inspectText(text, file);
    return { ...(recognised ? { encoding: recognised } : {}), ...inspection };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add({ file, line: 0, column: 0, ...error.problem });
    return null;
  }
}

/** A workbook with more in it takes long to look through. */
const MAX_CELLS = 1_000_000;

/** Without a wanted sheet picks the one with the longest table; contents and notes sheets have few rows. */
async function inspectSpreadsheet(
  bytes: Uint8Array,
  kind: SpreadsheetKind,
  wanted: string | undefined,
): Promise<FileInspection> {
  const spreadsheet = await openSpreadsheet(bytes, kind);
  const sheets: { grid: SheetGrid; found: FoundTable }[] = [];
  let cells = 0;
  for (const name of wanted === undefined ? spreadsheet.sheetNames : [sheetNamed(wanted, spreadsheet)]) {
    const grid = await spreadsheet.sheet(name);
    cells += grid.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > MAX_CELLS && wanted === undefined && spreadsheet.sheetNames.length > 1) {
      const expected = `--sheet and one of ${spreadsheet.sheetNames.slice(0, 20).join(', ')}`;
      throw new UnreadableFile({ what: 'too many cells to look for the longest table', expected });
    }
    const found = findTable(grid.rows);
    if (found) sheets.push({ grid, found });
  }
  const [best] = sheets.toSorted((a, b) => size(b.found) - size(a.found));
  if (!best) {
    const what = wanted === undefined ? 'no sheet with a table in it' : `no table in the sheet: ${wanted}`;
    throw new UnreadableFile({ what });
  }
  const { grid, found } = best;
  const others = spreadsheet.sheetNames.filter((name) => name !== grid.name);
  const merged = grid.merges.some(({ startRow, endRow }) => endRow >= found.header && startRow < found.end);
  return {
    table: {
      ...(others.length > 0 ? { sheet: grid.name } : {}),
      ...tableOptions(grid.rows, found),
      ...(merged ? { merged: 'fill' as const } : {}),
    },
    sheets: spreadsheet.sheetNames,
    seen: [`sheet ${grid.name}, ${rowsText(found)}`],
    unsure:
      others.length > 0 && wanted === undefined
        ? [
            `took the sheet ${grid.name}, whose table is the longest; --sheet takes another: ${others.join(', ')}`,
          ]
        : [],
  };
}

/** Its name as the workbook has it, whatever the case of the wanted one. */
function sheetNamed(wanted: string, { sheetNames }: Spreadsheet): string {
  const same = sheetNames.find((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (same !== undefined) return same;
  const meant = nearest(wanted, sheetNames);
  throw new UnreadableFile({
    what: `no such sheet: ${wanted}`,
    expected: `one of ${sheetNames.join(', ')}`,
    ...(meant === null ? {} : { mend: `did you mean --sheet ${shellWord(meant)}?` }),
  });
}

function size({ header, headerRows, end }: FoundTable): number {
  return end - header - headerRows;
}

function rowsText({ header, headerRows, end }: FoundTable): string {
  const names = headerRows === 1 ? `row ${header + 1}` : `rows ${header + 1} to ${header + headerRows}`;
  return `column names in ${names}, the table as far as row ${end}`;
}

/** Table options for `source.yaml`, without the defaults. */
function tableOptions(rows: readonly (readonly string[])[], found: FoundTable): TableOptions {
  const under = rows.slice(found.end).find((row) => row.some((cell) => cell.trim() !== ''));
  const ending = under
    ?.find((cell) => cell.trim() !== '')
    ?.trim()
    .slice(0, 40);
  return {
    ...(found.header > 0 ? { header: found.header + 1 } : {}),
    ...(found.headerRows > 1 ? { headerRows: found.headerRows } : {}),
    ...(ending === undefined ? {} : { end: ending }),
  };
}

function inspectText(text: string, file: string): FileInspection {
  const usual = delimiterOf(file, {});
  const delimiter = likeliestDelimiter(text, usual);
  const lines = text.split(/\r\n|\n|\r/);
  const rows = lines.map((line) => cellsOf(line, delimiter));
  const found = findTable(rows);
  if (!found) throw new UnreadableFile({ what: 'no table in the file' });
  const blanks = found.headerRows > 1 && (rows[found.header] ?? []).some((cell) => cell.trim() === '');
  return {
    ...(delimiter === usual ? {} : { delimiter }),
    table: { ...tableOptions(rows, found), ...(blanks ? { merged: 'fill' as const } : {}) },
    seen: [rowsText(found).replaceAll('row', 'line')],
    unsure: [],
  };
}

/** Splits one line into cells. Quoted line breaks don't matter for a guess. */
function cellsOf(line: string, delimiter: Delimiter): string[] {
  const rows = csvRows(line, '', new FaultList(), delimiter);
  return rows ? [...(rows[0]?.cells ?? [])] : line.split(delimiter);
}

function likeliestDelimiter(text: string, usual: Delimiter): Delimiter {
  const counts = ([usual, '\t', ';', '|', ','] as const).map(
    (sign) => [sign, text.split(sign).length] as const,
  );
  const [best] = counts.toSorted(([, a], [, b]) => b - a);
  // Commas also occur in numbers and texts: another delimiter has to be clearly more frequent.
  return best && best[1] > 1.5 * (counts[0]?.[1] ?? 1) ? best[0] : usual;
}

/** A JSON-stat dataset, a list, or the first list of records found at a path. */
function inspectJson(text: string): FileInspection {
  const root = readJson(text);
  if (isJsonStat(root)) return { table: {}, seen: ['a JSON-stat 2.0 dataset'], unsure: [] };
  const path = recordsIn(root, []);
  if (!path) throw new UnreadableFile({ what: 'no array of records in the file' });
  if (path.length === 0) return { table: {}, seen: ['an array of records'], unsure: [] };
  return { table: { path: path.join('.') }, seen: [`records at ${path.join('.')}`], unsure: [] };
}

function recordsIn(node: JsonNode, path: readonly string[]): readonly string[] | null {
  if (node.kind === 'array') return node.items[0]?.kind === 'object' ? path : null;
  if (node.kind !== 'object' || path.length > 3) return null;
  for (const [key, value] of node.entries) {
    const found = recordsIn(value, [...path, key]);
    if (found) return found;
  }
  return null;
}
