import type { CellPlace, CellProblem } from '../csv/cellPlace.ts';
import type { Fault } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';

/** Places that are kept of a fault: the first, five that a report names, and one to see that there are more. */
const PLACES = 7;

/** A file with more different faults is wrong as a whole. */
const MOST = 10_000;

interface Group {
  readonly faults: Fault[];
  readonly order: number;
  /** How many different spots have the fault. */
  spots: number;
  lastSpot: number;
}

export interface FaultyCell {
  /** Ascending. Cells with the same spot, such as those of one line, are named once. */
  readonly spot: number;
  /** Faults of a lower order are told first. */
  readonly order: number;
  /** Called for the first few cells only. */
  place(): CellPlace;
}

/** Collects the faults of a file: of each the first few places, and in how many places it is. */
export class FaultTally {
  readonly #file: string;
  readonly #groups = new Map<string, Group>();
  #untold = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param spots in how many places the fault is, this one included */
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
    if (isNew ? group.spots <= PLACES : group.faults.length === 1) {
      group.faults.push({ file: this.#file, ...place(), ...problem });
    }
  }

  #group(problem: CellProblem, order: number): Group | null {
    const key = keyOf(problem);
    const known = this.#groups.get(key);
    if (known) return known;
    if (this.#groups.size >= MOST) {
      this.#untold += 1;
      return null;
    }
    const group = { faults: [], order, spots: 0, lastSpot: Number.NaN };
    this.#groups.set(key, group);
    return group;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /** One fault of each kind, with the places where else it is. */
  get all(): Fault[] {
    const groups = [...this.#groups.values()].toSorted((a, b) => a.order - b.order);
    const faults = groups.flatMap((group) => group.faults);
    const told = withoutRepeats(faults, (fault) => this.#groups.get(keyOf(fault))?.spots);
    if (this.#untold === 0) return told;
    const what = `${this.#untold} more ${this.#untold === 1 ? 'fault' : 'faults'}`;
    return [...told, { file: this.#file, line: 0, column: 0, what, mend: 'mend the others first' }];
  }
}

function keyOf({ what, mend }: CellProblem): string {
  return [what, mend].join('\0');
}
