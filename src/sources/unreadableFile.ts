import type { Fault } from '../faults/fault.ts';

export type FileProblem = Pick<Fault, 'what' | 'expected' | 'mend'> &
  Partial<Pick<Fault, 'line' | 'column' | 'at'>>;

/** Thrown by the reader of a format that cannot make sense of a file; `rawRows` makes it a fault. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.what);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}
