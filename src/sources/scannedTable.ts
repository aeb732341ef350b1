import type { CellPlace } from '../csv/cellPlace.ts';
import type { Delimiter } from '../csv/delimiter.ts';
import type { HeadRow } from '../csv/head.ts';
import type { Counting } from '../tables/filePlace.ts';
import type { CodedColumn, ColumnPlan } from './codedColumn.ts';
import type { Encoding, TableOptions } from './tableOptions.ts';

/** Numbers of rows outside the table. */
export interface LeftOut {
  readonly above: number;
  readonly below: number;
}

/** A release file and what its source says about reading it. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Path for faults. Its ending tells the format. */
  readonly file: string;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly table?: TableOptions | undefined;
  /** Line of the first row after the header, where rows between them are left out. */
  readonly bodyLine?: number | undefined;
}

/** Places of the records of a table, numbered from 0, and of their cells, by column of the file. */
export interface Places {
  /** `line 12`, `row 12`, `record 12`. */
  name(record: number): string;
  record(record: number): CellPlace;
  cell(record: number, column: number): CellPlace;
  /** Cells that share a spot, such as a line, are reported once. */
  spot(record: number, column: number): number;
  /** How a reader finds a cell. */
  readonly counting: Counting;
  /** The line, row or item of a cell, counted so. */
  number(record: number, column: number): number;
  /** The column of a cell, by another name than that in the header: `D`. */
  readonly columnName?: (column: number) => string;
}

/** Records with another number of cells than the header. They are not part of the table. */
export interface RaggedRecords {
  readonly cells: number;
  readonly count: number;
  /** Places of the first few. */
  readonly places: readonly CellPlace[];
}

/** The records of a file as columns, with their places. */
export interface ScannedTable {
  readonly records: number;
  /** Number of further records that a plan does not keep. */
  readonly skipped?: number;
  /** By column of the file; undefined for columns without a plan. */
  readonly columns: readonly (CodedColumn | undefined)[];
  readonly places: Places;
  readonly ragged?: readonly RaggedRecords[];
  readonly leftOut: LeftOut;
  /** Notes for the report, such as an encoding that was not declared. */
  readonly notes?: readonly string[];
  /** True where a spreadsheet counts days from 1904. */
  readonly from1904?: boolean;
}

/**
 * Called once with the first `table.headerRows` rows, or fewer if the file ends before.
 * @returns a plan for each column of the header, undefined to skip a column; null to stop
 */
export type Begin = (head: readonly HeadRow[]) => readonly (ColumnPlan | undefined)[] | null;

/**
 * Reads one format. A new format is a file with such a function and a row in `formats.ts`.
 * @returns null where `begin` stopped it
 * @throws {UnreadableFile}
 */
export type Scan = (file: RawFile, begin: Begin) => Promise<ScannedTable | null> | ScannedTable | null;
