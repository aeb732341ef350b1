import { existsSync, readFileSync } from 'node:fs';
import { writeFiles } from '../derive/writeFiles.ts';
import { FaultList } from '../faults/fault.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { readApprovals } from '../wordings/approvals.ts';
import { approvedYaml } from '../wordings/approvedYaml.ts';
import { unionOf } from '../wordings/gatherWordings.ts';
import { wordingKey } from '../wordings/wording.ts';

/** Where approvals are kept, and what decides about order and leaving. */
export interface StoreOptions {
  readonly file: string;
  /** The same as faults show it. */
  readonly shown: string;
  /** Keys of the story's wordings, in its order. */
  readonly order: readonly string[];
  /** By the key of an entry that nothing prints: those of the wordings that it has to wait for. */
  readonly awaited: ReadonlyMap<string, readonly string[]>;
}

/**
 * The entries of an `approved.yaml`. Each change is written at once and as a whole, so that nothing is lost
 * with the terminal; what somebody else has written meanwhile is read first, and stays.
 */
export class ApprovedStore {
  readonly #options: StoreOptions;
  #text: string;
  #entries: Map<string, Approval>;
  /** Read first by us, and printed by nothing: gone with the next writing. */
  readonly #stale: ReadonlySet<string>;
  readonly #read = new Set<string>();
  /** What stood there before a wording was approved, to be put back. */
  readonly #before = new Map<string, Approval | null>();

  /** @throws {FaultError} when the file can't be read */
  constructor(options: StoreOptions) {
    this.#options = options;
    this.#text = textOf(options.file);
    this.#entries = entriesOf(this.#text, options.shown);
    const used = new Set(options.order);
    this.#stale = new Set([...this.#entries.keys()].filter((key) => !used.has(key)));
  }

  /** How many entries nothing prints, and nobody waits for. */
  get leaving(): number {
    return [...this.#entries.keys()].filter((key) => this.#leaves(key)).length;
  }

  /** @returns true where somebody else has changed the file since it was read @throws {FaultError} */
  approve(approvals: readonly Approval[]): boolean {
    const merged = this.#refresh();
    for (const approval of approvals) {
      const key = wordingKey(approval.wording);
      const known = this.#entries.get(key) ?? null;
      if (!this.#before.has(key)) this.#before.set(key, known);
      this.#read.add(key);
      const facts = known ? unionOf([known.facts, approval.facts]) : approval.facts;
      this.#entries.set(key, { ...approval, facts });
    }
    this.write();
    return merged;
  }

  /** @returns as `approve` @throws {FaultError} */
  takeBack(keys: readonly string[]): boolean {
    const merged = this.#refresh();
    for (const key of keys) {
      const before = this.#before.get(key) ?? null;
      if (before) this.#entries.set(key, before);
      else this.#entries.delete(key);
      this.#before.delete(key);
      this.#read.delete(key);
    }
    this.write();
    return merged;
  }

  /** Writes the entries that stay, in the story's order. */
  write(): void {
    const text = approvedYaml(this.#ordered());
    if (text === this.#text) return;
    writeFiles([{ path: this.#options.file, text }]);
    this.#text = text;
  }

  #refresh(): boolean {
    const text = textOf(this.#options.file);
    if (text === this.#text) return false;
    this.#entries = entriesOf(text, this.#options.shown);
    this.#text = text;
    return true;
  }

  #leaves(key: string): boolean {
    const awaited = this.#options.awaited.get(key) ?? [];
    return this.#stale.has(key) && awaited.every((other) => this.#read.has(other));
  }

  #ordered(): Approval[] {
    const places = new Map(this.#options.order.map((key, place) => [key, place]));
    const placeOf = (key: string) => {
      const [successor = ''] = this.#options.awaited.get(key) ?? [];
      const before = places.get(successor);
      return places.get(key) ?? (before === undefined ? Number.MAX_SAFE_INTEGER : before - 0.5);
    };
    return [...this.#entries]
      .filter(([key]) => !this.#leaves(key))
      .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([, approval]) => approval);
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function entriesOf(text: string, shown: string): Map<string, Approval> {
  if (text === '') return new Map();
  const faults = new FaultList();
  const approvals: Approvals = readApprovals(text, shown, faults);
  faults.throwIfAny();
  return new Map(approvals);
}
