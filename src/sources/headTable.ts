import type { FaultList } from '../faults/fault.ts';
import { type CellProblem, type RawRow, type RawTable, rowPlace } from './rawTable.ts';

export interface HeadOptions {
  /** Rows that make up the column names together, joined with a space. */
  readonly headerRows?: number | undefined;
  /** True where an empty cell above the last of them takes the name on its left, as a merged cell does. */
  readonly fill?: boolean | undefined;
  /** What a header or cell is rid of: the numbers of footnotes. */
  readonly tidy?: ((text: string) => string) | undefined;
  /** Sign between cells, where the file has one. */
  readonly delimiter?: string | undefined;
}

/**
 * Tells column names from records.
 * Faults: no header, empty or repeated column names, records of another length.
 * @returns null when there is no header; records of another length are left out
 */
export function headTable(
  rows: readonly RawRow[],
  file: string,
  options: HeadOptions,
  faults: FaultList,
): RawTable | null {
  const { headerRows = 1 } = options;
  const header = joined(rows.slice(0, headerRows), options);
  if (!header || rows.length < headerRows) {
    const what = header
      ? `no header: the table has fewer rows than ${headerRows}`
      : 'no header: the file is empty';
    faults.add({ file, line: 1, column: 1, what, mend: 'begin with a line of column names' });
    return null;
  }
  const other = otherDelimiter(rows[headerRows - 1], options.delimiter ?? ',');
  if (other) {
    const mend = options.delimiter
      ? `declare delimiter: ${JSON.stringify(other)} in source.yaml`
      : 'save the file with commas (CSV UTF-8)';
    const what = `${nameOf(other)}s between the cells: ${header.cells[0]}`;
    faults.add({ file, ...header.place(0), what, expected: `${nameOf(options.delimiter ?? ',')}s`, mend });
    return null;
  }
  checkHeader(header, file, faults);
  const records = rows.slice(headerRows);
  return { header, records: records.filter((record) => hasLength(record, header, file, options, faults)) };
}

const SIGNS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

function nameOf(delimiter: string): string {
  return SIGNS[delimiter] ?? 'delimiter';
}

/** A header of one long name is one of many names between other signs, as some spreadsheet programs save them. */
function otherDelimiter(header: RawRow | undefined, delimiter: string): string | undefined {
  const [only = '', ...others] = header?.cells ?? [];
  // A cell of a spreadsheet stands by itself, whatever signs are in it.
  if (!header || others.length > 0 || rowPlace(header).at !== undefined) return undefined;
  return Object.keys(SIGNS).find((sign) => sign !== delimiter && only.split(sign).length > 2);
}

/** The last of the header rows, with the whole of the names. */
function joined(
  rows: readonly RawRow[],
  { fill = false, tidy = (text) => text }: HeadOptions,
): RawRow | null {
  const last = rows.at(-1);
  if (!last) return null;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const names = rows.map((row) => {
    const filled = fill && row !== last ? filledFromLeft(row.cells, width) : row.cells;
    return filled.map((cell) => tidy(cell).replace(/\s+/g, ' ').trim());
  });
  const cells = Array.from({ length: width }, (_, index) => {
    const parts = names.map((row) => row[index] ?? '').filter((part) => part !== '');
    return parts.filter((part, at) => part !== parts[at - 1]).join(' ');
  });
  return { ...last, cells };
}

function filledFromLeft(cells: readonly string[], width: number): string[] {
  let left = '';
  return Array.from({ length: width }, (_, index) => {
    if ((cells[index] ?? '').trim() !== '') left = cells[index] ?? '';
    return left;
  });
}

function checkHeader(header: RawRow, file: string, faults: FaultList): void {
  for (const [index, name] of header.cells.entries()) {
    if (name === '') {
      const mend = 'name the column, or remove it';
      faults.add({ file, ...header.place(index), what: `column without a name: column ${index + 1}`, mend });
    } else if (header.cells.indexOf(name) < index) {
      const mend = 'give each column a name of its own';
      faults.add({ file, ...header.place(index), what: `column name appears twice: ${name}`, mend });
    }
  }
}

/** Whether a record has as many cells as the header; if not, that is a fault. */
export function hasLength(
  record: RawRow,
  header: RawRow,
  file: string,
  { delimiter = ',' }: HeadOptions,
  faults: FaultList,
): boolean {
  const [found, wanted] = [record.cells.length, header.cells.length];
  if (found === wanted) return true;
  const place = found > wanted ? record.place(wanted) : rowPlace(record);
  faults.add({ file, ...place, line: record.line, ...wrongLength(found, wanted, delimiter) });
  return false;
}

/** What is wrong with a record that has not as many cells as the header. */
export function wrongLength(found: number, wanted: number, delimiter: string): CellProblem {
  const sign = nameOf(delimiter);
  return {
    what: `wrong number of cells: ${found}`,
    expected: `${wanted}, as in the header`,
    mend:
      found > wanted ? `put cells that contain a ${sign} in quotes` : `write a ${sign} for each empty cell`,
  };
}
