import type { Fault } from '../faults/fault.ts';

export type FileProblem = Pick<Fault, 'what' | 'expected' | 'mend'> &
  Partial<Pick<Fault, 'line' | 'column' | 'at'>>;

/** Thrown by a scanner that cannot make sense of a file; `scanFile` makes it a fault. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.what);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}
