import type { CellPlace, CellProblem } from './cellPlace.ts';

export type FileProblem = CellProblem & Partial<CellPlace>;

/** Thrown by a scanner that cannot make sense of a file; `scanFile` makes it a fault. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.what);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}
