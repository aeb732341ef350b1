import type { Fault } from '../faults/fault.ts';

/** Where a cell is: on a line of a text, or `at` a cell of a sheet or a field of a record. */
export type CellPlace = Pick<Fault, 'line' | 'column' | 'at'>;

/** What is wrong with a cell, wherever it is. */
export type CellProblem = Pick<Fault, 'what' | 'expected' | 'mend'>;
