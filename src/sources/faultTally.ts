import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import type { Fault } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';

/** Places kept of a fault: the first, five more that a report names, and one to know that there are more. */
export const KEPT_PLACES = 7;

/** Beyond this many kinds of fault, further ones are only counted. */
const MAX_KINDS = 10_000;

interface Group {
  readonly faults: Fault[];
  readonly order: number;
  /** How many different spots have the fault. */
  spots: number;
  lastSpot: number;
}

export interface FaultyCell {
  /** Ascending. Cells that share a spot, such as a line, are reported once. */
  readonly spot: number;
  /** Faults of a lower order are reported first. */
  readonly order: number;
  /** Called for the first few cells only. */
  place(): CellPlace;
}

/** Groups the faults of a file by kind; keeps the first places of each and counts the rest. */
export class FaultTally {
  readonly #file: string;
  readonly #groups = new Map<string, Group>();
  #omitted = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param spots how many places the fault stands for */
  add({ line, column, at, ...problem }: CellPlace & CellProblem, spots = 1): void {
    const group = this.#group(problem, -1);
    if (!group) return;
    group.spots += spots;
    group.faults.push({ file: this.#file, line, column, at, ...problem });
  }

  addCell(problem: CellProblem, { spot, order, place }: FaultyCell): void {
    const group = this.#group(problem, order);
    if (!group) return;
    const isNew = spot !== group.lastSpot;
    group.lastSpot = spot;
    if (isNew) group.spots += 1;
    if (isNew ? group.spots <= KEPT_PLACES : group.faults.length === 1) {
      group.faults.push({ file: this.#file, ...place(), ...problem });
    }
  }

  #group(problem: CellProblem, order: number): Group | null {
    const key = keyOf(problem);
    const known = this.#groups.get(key);
    if (known) return known;
    if (this.#groups.size >= MAX_KINDS) {
      this.#omitted += 1;
      return null;
    }
    const group = { faults: [], order, spots: 0, lastSpot: Number.NaN };
    this.#groups.set(key, group);
    return group;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /** One fault of each kind, with its other places. */
  get all(): Fault[] {
    const groups = [...this.#groups.values()].toSorted((a, b) => a.order - b.order);
    const faults = groups.flatMap((group) => group.faults);
    const told = withoutRepeats(faults, (fault) => this.#groups.get(keyOf(fault))?.spots);
    if (this.#omitted === 0) return told;
    const what = `${this.#omitted} more ${this.#omitted === 1 ? 'fault' : 'faults'}`;
    return [...told, { file: this.#file, line: 0, column: 0, what, mend: 'mend the others first' }];
  }
}

function keyOf({ what, mend }: CellProblem): string {
  return [what, mend].join('\0');
}
