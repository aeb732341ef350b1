import type { CellPlace, CellProblem } from './cellPlace.ts';
import type { Delimiter } from './delimiter.ts';

/** A row of column names. */
export interface HeadRow {
  readonly cells: readonly string[];
  /** Place of the whole row. */
  readonly row: CellPlace;
  place(column: number): CellPlace;
}

export interface HeadOptions {
  /** Number of rows that together make up the column names, joined with a space. */
  readonly headerRows?: number | undefined;
  /** True where an empty cell above the last row takes the name on its left, as a merged cell does. */
  readonly fill?: boolean | undefined;
  /** Removes references to footnotes. */
  readonly tidy?: ((text: string) => string) | undefined;
  /** True where a column without a name is called by its place, `column 2`, rather than refused. */
  readonly numbered?: boolean | undefined;
  /** The declared delimiter, in a format that has one. */
  readonly delimiter?: Delimiter | undefined;
}

type Add = (fault: CellPlace & CellProblem) => void;

/**
 * Reads the column names.
 * Faults: no header, another delimiter, empty or repeated names.
 * @returns null when there is no header to read by
 */
export function readHead(rows: readonly HeadRow[], options: HeadOptions, add: Add): HeadRow | null {
  const { headerRows = 1, delimiter } = options;
  const header = joined(rows, options);
  if (!header || rows.length < headerRows) {
    const what = header
      ? `no header: the table has fewer rows than ${headerRows}`
      : 'no header: the file is empty';
    add({
      line: 1,
      column: 1,
      what,
      mend: options.numbered
        ? 'see whether this is the file that came, and where table says that it begins'
        : 'begin with a line of column names',
    });
    return null;
  }
  const other = otherDelimiter(rows.at(-1), delimiter ?? ',');
  if (other) {
    const mend =
      delimiter || options.numbered
        ? `declare delimiter: ${JSON.stringify(other)} in source.yaml`
        : 'save the file with commas (CSV UTF-8)';
    const what = `${nameOf(other)}s between the cells: ${header.cells[0]}`;
    add({ ...header.place(0), what, expected: `${nameOf(delimiter ?? ',')}s`, mend });
    return null;
  }
  checkNames(header, options, add);
  return header;
}

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

function nameOf(delimiter: Delimiter): string {
  return DELIMITER_NAMES[delimiter];
}

/** The likely delimiter when the whole row was read as one cell. Some spreadsheet programs save with semicolons. */
function otherDelimiter(header: HeadRow | undefined, delimiter: Delimiter): Delimiter | undefined {
  const [only = '', ...others] = header?.cells ?? [];
  // A cell of a sheet is one name, whatever it contains.
  if (!header || others.length > 0 || header.row.at !== undefined) return undefined;
  const signs = Object.keys(DELIMITER_NAMES) as Delimiter[];
  return signs.find((sign) => sign !== delimiter && only.split(sign).length > 2);
}

/** The last of the header rows, with the names of all joined. */
function joined(
  rows: readonly HeadRow[],
  { fill = false, numbered = false, tidy = (text) => text }: HeadOptions,
): HeadRow | null {
  const last = rows.at(-1);
  if (!last) return null;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const names = rows.map((row) => {
    const filled = fill && row !== last ? filledFromLeft(row.cells, width) : row.cells;
    return filled.map((cell) => tidy(cell).replace(/\s+/g, ' ').trim());
  });
  const cells = Array.from({ length: width }, (_, index) => {
    const parts = names.map((row) => row[index] ?? '').filter((part) => part !== '');
    const name = parts.filter((part, at) => part !== parts[at - 1]).join(' ');
    return name === '' && numbered ? namelessColumn(index) : name;
  });
  return { cells, row: last.row, place: (column) => last.place(column) };
}

/** What a column without a name is called. @param index from 0 */
export function namelessColumn(index: number): string {
  return `column ${index + 1}`;
}

function filledFromLeft(cells: readonly string[], width: number): string[] {
  let left = '';
  return Array.from({ length: width }, (_, index) => {
    if ((cells[index] ?? '').trim() !== '') left = cells[index] ?? '';
    return left;
  });
}

function checkNames(header: HeadRow, { numbered }: HeadOptions, add: Add): void {
  const first = new Map<string, number>();
  for (const [index, name] of header.cells.entries()) {
    if (name === '') {
      const mend = 'name the column, or remove it';
      add({ ...header.place(index), what: `column without a name: ${namelessColumn(index)}`, mend });
    } else if (first.has(name)) {
      const mend = numbered
        ? 'if a row above tells them apart, declare table: { headerRows: 2 }; else take a range without one of them'
        : 'give each column a name of its own';
      add({ ...header.place(index), what: `column name appears twice: ${name}`, mend });
    } else first.set(name, index);
  }
}

/** A raw file stays as it is: what can be declared, and what to ask for. */
function raggedMend(isShort: boolean, sign: string): string {
  return isShort
    ? 'if the cells that it lacks are empty, declare table: { ragged: fill }; if it is a note, say with table.end where the table ends'
    : `if the further cells are empty, declare table: { ragged: fill }; else ask for a file with quotes around cells that contain a ${sign}`;
}

/** What is wrong with a record that has another number of cells than the header. */
export function lengthProblem(
  found: number,
  wanted: number,
  delimiter: Delimiter,
  isRaw = false,
): CellProblem {
  const sign = nameOf(delimiter);
  return {
    what: `wrong number of cells: ${found}`,
    expected: `${wanted}, as in the header`,
    mend: isRaw
      ? raggedMend(found < wanted, sign)
      : found > wanted
        ? `put cells that contain a ${sign} in quotes`
        : `write a ${sign} for each empty cell`,
  };
}
