import type { ColumnMoves } from './moves.ts';
import type { Compared, Suspicion } from './suspicion.ts';

/** With how far each value moved. */
export interface Measured extends Compared {
  readonly moves: readonly ColumnMoves[];
}

export type Suspect = (compared: Measured) => Suspicion[];
