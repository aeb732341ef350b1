import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { GivenTable } from './scanGiven.ts';

/** An area as a file has it; either may be empty, but not both. */
export interface SeenArea {
  readonly code: string;
  readonly name: string;
}

/** A code of the Government Statistical Service. */
const GSS = /^[A-Z]\d{8}$/;

/**
 * The distinct areas of a file, in its order: of the column that names most known areas, or the one asked for,
 * with the codes beside them.
 * @returns null when a fault was added
 */
export function areasInFile(
  { headers, column }: GivenTable,
  file: string,
  wanted: string | undefined,
  isKnown: (text: string) => boolean,
  faults: FaultList,
): { readonly header: string; readonly areas: readonly SeenArea[] } | null {
  const columns = headers.map((_header, index) => column(index));
  const named = wanted === undefined ? likeliest(columns, isKnown) : headerNamed(headers, wanted);
  if (named === null) {
    const none = 'no column with names or codes of known areas';
    const meant = wanted === undefined ? null : nearest(wanted, headers);
    const mend = meant ? `did you mean ${meant}?` : 'say which column has the names: --column';
    const what = wanted === undefined ? none : `no such column: ${wanted}`;
    faults.add({ file, line: 0, column: 0, what, expected: `one of ${headers.join(', ')}`, mend });
    return null;
  }
  const own = columns[named] ?? [];
  const isCoded = areCodes(own);
  const other = columns.findIndex(
    (cells, index) =>
      index !== named &&
      areCodes(cells) !== isCoded &&
      cells.some((cell) => /\p{L}/u.test(cell)) &&
      pair(own, cells),
  );
  const beside = columns[other] ?? [];
  const seen = own.map((cell, record): SeenArea => {
    return isCoded ? { code: cell, name: beside[record] ?? '' } : { code: beside[record] ?? '', name: cell };
  });
  const distinct = new Map(seen.map((area) => [`${area.code} ${area.name}`, area]));
  const areas = [...distinct.values()].filter(({ code, name }) => code !== '' || name !== '');
  return { header: headers[named] ?? '', areas };
}

/** Whether most cells of a column are codes. */
function areCodes(cells: readonly string[]): boolean {
  return cells.filter((cell) => GSS.test(cell)).length * 2 > cells.length;
}

function headerNamed(headers: readonly string[], wanted: string): number | null {
  const index = headers.findIndex((header) => header.toLowerCase() === wanted.trim().toLowerCase());
  return index < 0 ? null : index;
}

/** The column with most distinct known areas; of two, the one that is not codes. */
function likeliest(columns: readonly string[][], isKnown: (text: string) => boolean): number | null {
  const scores = columns.map((cells, index) => {
    const known = [...new Set(cells)].filter((cell) => isKnown(cell));
    return { index, known: known.length, codes: known.filter((cell) => GSS.test(cell)).length };
  });
  const [best] = scores.toSorted((a, b) => b.known - a.known || a.codes - b.codes);
  return best && best.known > 0 ? best.index : null;
}

/** Whether each cell of one column always stands beside the same cell of the other. */
function pair(one: readonly string[], other: readonly string[]): boolean {
  const by = new Map(one.map((cell, record) => [cell, other[record]]));
  const back = new Map(other.map((cell, record) => [cell, one[record]]));
  return one.every(
    (cell, record) => by.get(cell) === other[record] && back.get(other[record] ?? '') === cell,
  );
}
