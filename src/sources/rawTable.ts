import type { Fault } from '../faults/fault.ts';

/** Where a cell stands: on a line of a text, or `at` a cell of a sheet or a field of a record. */
export type CellPlace = Pick<Fault, 'line' | 'column' | 'at'>;

/** What is wrong with a cell, whatever was expected of it. */
export type CellProblem = Pick<Fault, 'what' | 'expected' | 'mend'>;

/** One row of a file, whatever its format: texts, as a reader sees them, and where they stand. */
export interface RawRow {
  readonly cells: readonly string[];
  /** `line 12`, `row 12`, `record 12`. */
  readonly name: string;
  /** 1-based line on which the row starts; 0 in files without lines. */
  readonly line: number;
  place(index: number): CellPlace;
  /** The row as a whole. */
  readonly at?: string | undefined;
  /** Error cells, formulas without a result, cells that a merged one covers. */
  problem?(index: number): CellProblem | undefined;
  /** True where the text comes from a merged cell that covers this one. */
  covered?(index: number): boolean;
}

/** Rows that stand out of the table, by what they are. */
export interface LeftOut {
  /** Rows of text above and under the table, left out as declared. */
  readonly above: number;
  readonly below: number;
}

/** The part of a file that is a table; its column names are in the first row or rows. */
export interface RawRows {
  readonly rows: readonly RawRow[];
  readonly leftOut: LeftOut;
  /** What a reader should know, such as an encoding that was not declared. */
  readonly notes?: readonly string[];
  /** True where a spreadsheet counts days from 1904. */
  readonly from1904?: boolean;
}

/** A table with its column names. */
export interface RawTable {
  readonly header: RawRow;
  readonly records: readonly RawRow[];
}

/** Where a fault of the row as a whole belongs. */
export function rowPlace({ line, at }: RawRow): CellPlace {
  return at === undefined ? { line, column: 0 } : { line, column: 0, at };
}

/** The same row with other cells; `from` says for each of them which cell it was, so that it keeps its place. */
export function withCells(row: RawRow, cells: readonly string[], from: readonly number[]): RawRow {
  const was = (index: number) => from[index] ?? index;
  return {
    ...row,
    cells,
    place: (index) => row.place(was(index)),
    problem: (index) => row.problem?.(was(index)),
    covered: (index) => row.covered?.(was(index)) ?? false,
  };
}
