import type { Counting } from '../tables/filePlace.ts';
import type { Places } from './scannedTable.ts';

/** Where the values of a release stand in its file. */
export interface ReleasePlaces {
  readonly counting: Counting;
  /** The line, row or item of a value, counted as the file counts. */
  number(row: number, column: string): number;
  /** For a column of the release, the columns of the file that hold it: several where the table is wide. */
  columns(column: string): readonly string[];
  /** Which of these columns holds the value of a row. */
  columnOf(row: number): number;
}

/** What of the layout of a file says where its cells are. */
interface CellLayout {
  readonly header: { readonly cells: readonly string[] };
  /** By part: the column of the file. */
  readonly columns: readonly { readonly name: string; readonly cells: readonly (number | string)[] }[];
  readonly parts: readonly unknown[];
}

/** @param recordOf number in the file of a record that is kept */
export function releasePlaces(
  places: Places,
  { header, columns, parts }: CellLayout,
  recordOf: (record: number) => number,
): ReleasePlaces {
  const cells = new Map(columns.map((column) => [column.name, column.cells]));
  const nameOf = places.columnName ?? ((column: number) => header.cells[column] ?? '');
  const columnOf = (row: number) => row % parts.length;
  return {
    counting: places.counting,
    columnOf,
    number(row, column) {
      const cell = cells.get(column)?.[columnOf(row)];
      return places.number(recordOf(Math.floor(row / parts.length)), Number(cell));
    },
    columns: (column) => {
      const names = (cells.get(column) ?? []).map((cell) => nameOf(Number(cell)));
      return names.every((name) => name === names[0]) ? names.slice(0, 1) : names;
    },
  };
}
