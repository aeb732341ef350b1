import { HucreError } from 'hucre';
import { readOds } from 'hucre/ods';
import { type Cell, type CellValue, type MergeRange, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import type { CellProblem } from '../csv/cellPlace.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { hiddenInOds } from './hiddenInOds.ts';
import { shownNumber } from './plainNumber.ts';
import { cellsOnly } from './sheetXml.ts';
import { storedZip } from './storedZip.ts';
import { zipEntries } from './zipEntries.ts';

/** A sheet as texts. Rows may differ in length. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** By `row,column` from 0. */
  readonly problems: ReadonlyMap<string, CellProblem>;
  readonly merges: readonly MergeRange[];
  /** Rows and columns that are not shown, from 0. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** True for the 1904 date system of old Macintosh workbooks. */
  readonly from1904: boolean;
}

export interface Spreadsheet {
  readonly sheetNames: readonly string[];
  /** @throws {UnreadableFile} */
  sheet(name: string): Promise<SheetGrid>;
}

export type SpreadsheetKind = 'xlsx' | 'ods';

/**
 * Opens an XLSX or ODS file. The adapter for hucre: nothing else reads with it.
 * @throws {UnreadableFile}
 */
export async function openSpreadsheet(bytes: Uint8Array, kind: SpreadsheetKind): Promise<Spreadsheet> {
  const entries = await zipEntries(bytes);
  const needed = kind === 'xlsx' ? '[Content_Types].xml' : 'content.xml';
  if (!entries.has(needed)) {
    const what = `not a spreadsheet: ${needed} is missing in the zip file`;
    throw new UnreadableFile({ what, expected: `${kind.toUpperCase()}, as the file's name says` });
  }
  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) {
    const mend =
      'ask the publisher for a file without a password; where there is none, save it as one, and say so under obtained';
    throw new UnreadableFile({ what: 'spreadsheet is encrypted', mend });
  }
  const rewritten = storedZip(cellsOnly(entries, kind, bytes.length));
  const sheetNames = new Set<string>();
  await readBook(rewritten, kind, (name) => {
    sheetNames.add(name);
    return false;
  });
  const ods = kind === 'ods' ? hiddenInOds(entries.get(needed)?.toString('utf8') ?? '') : [];
  const sheet = async (wanted: string) => {
    const book = await readBook(rewritten, kind, (name) => name === wanted);
    const found = book.sheets.find(({ name }) => name === wanted);
    if (!found) throw new RangeError(`no sheet of the name ${wanted}`);
    const hidden = ods[[...sheetNames].indexOf(wanted)];
    return { ...gridOf(found, book.dateSystem === '1904'), ...(hidden && { hidden }) };
  };
  return { sheetNames: [...sheetNames], sheet };
}

async function readBook(
  bytes: Uint8Array,
  kind: SpreadsheetKind,
  wanted: (name: string) => boolean,
): Promise<Workbook> {
  const sheets = ({ name }: { name: string }) => wanted(name);
  try {
    // Styles tell percentages from other numbers; `cellsOnly` marks those of ODS.
    return await (kind === 'xlsx'
      ? readXlsx(bytes, { sheets, readStyles: true })
      : readOds(bytes, { sheets }));
  } catch (error) {
    // A young library may also throw errors of its own on unusual files.
    if (!(error instanceof HucreError || error instanceof TypeError || error instanceof RangeError))
      throw error;
    const [reason = ''] = error.message.split('\n');
    const mend = 'open it in a spreadsheet program; if it opens there, save the table as CSV, and say so';
    throw new UnreadableFile({ what: `spreadsheet cannot be read: ${reason}`, mend });
  }
}

function gridOf(
  { name, rows, cells, merges = [], rowDefs = new Map(), columns = [] }: Sheet,
  from1904: boolean,
): SheetGrid {
  const problems = new Map<string, CellProblem>();
  const texts = rows.map((row, rowIndex) => {
    const line = Array.from(row ?? [], (value, column) => {
      const key = `${rowIndex},${column}`;
      const cell = cells?.get(key);
      const problem = problemOf(value, cell);
      if (problem) problems.set(key, problem);
      return textOf(value, cell);
    });
    while (line.at(-1) === '') line.pop();
    return line;
  });
  while (texts.at(-1)?.length === 0) texts.pop();
  const hidden = {
    rows: [...rowDefs].flatMap(([row, its]) => (its.hidden ? row : [])),
    columns: columns.flatMap((column, index) => (column?.hidden ? index : [])),
  };
  return { name, rows: texts, problems, merges, hidden, from1904 };
}

const ERRORS =
  /^(#(DIV\/0|N\/A|NAME|NULL|NUM|REF|VALUE|SPILL|CALC|GETTING_DATA|FIELD|BLOCKED)[!?]?|Err:\d+)$/;

function problemOf(value: CellValue, cell: Cell | undefined): CellProblem | null {
  if (cell?.type === 'error' || (typeof value === 'string' && ERRORS.test(value))) {
    const mend = 'ask the publisher for the figure: an error is no missing value';
    return { what: `error in the cell: ${value ?? 'unknown'}`, mend };
  }
  if (value !== null || cell?.formula === undefined) return null;
  const mend =
    'ask the publisher for a file with its results; or save it with them in a spreadsheet program, and say so under obtained';
  return { what: `formula without a result: =${cell.formula}`, mend };
}

/** The displayed text, but with all digits of a number, up to 15. */
function textOf(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const percent = /%/.test((cell?.style?.numFmt ?? '').replace(/"[^"]*"|\\./g, ''));
  return percent ? `${shownNumber(value * 100)}%` : shownNumber(value);
}
