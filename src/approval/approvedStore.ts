import { existsSync, readFileSync } from 'node:fs';
import { writeFiles } from '../derive/writeFiles.ts';
import { FaultList } from '../faults/fault.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { readApprovals } from '../wordings/approvals.ts';
import { approvedYaml } from '../wordings/approvedYaml.ts';
import { unionOf } from '../wordings/gatherWordings.ts';
import { wordingKey } from '../wordings/wording.ts';

/** The file of approvals, and what decides the order and lifetime of its entries. */
export interface StoreOptions {
  readonly file: string;
  /** Path as shown in faults. */
  readonly shown: string;
  /** Keys of the story's wordings, in text order. */
  readonly order: readonly string[];
  /** Unused entry → the unread wordings that may replace it; it stays until they are all approved. */
  readonly awaited: ReadonlyMap<string, readonly string[]>;
  /** Whether an unused entry stays: one that the site printed before a time, or may print after the next release. */
  readonly keeps?: (key: string) => boolean;
  /** Entries as they were before being approved, where several stores share them. */
  readonly previous?: Map<string, Approval | null> | undefined;
}

/**
 * The entries of an `approved.yaml`. Every change is written at once, so that a closed terminal loses
 * nothing; concurrent edits of the file are read first and kept.
 */
export class ApprovedStore {
  readonly #options: StoreOptions;
  #text: string;
  #entries: Map<string, Approval>;
  /** Unused entries of the first reading, dropped on writing. */
  readonly #stale: ReadonlySet<string>;
  readonly #read = new Set<string>();
  /** Entries as they were before being approved, for undo. */
  readonly #previous: Map<string, Approval | null>;

  /** @throws {FaultError} when the file can't be read */
  constructor(options: StoreOptions) {
    this.#options = options;
    this.#previous = options.previous ?? new Map();
    this.#text = textOf(options.file);
    this.#entries = entriesOf(this.#text, options.shown);
    const used = new Set(options.order);
    const unused = [...this.#entries.keys()].filter((key) => !used.has(key));
    this.#stale = new Set(unused.filter((key) => !options.keeps?.(key)));
  }

  /** As they are now. */
  get approvals(): Approvals {
    return this.#entries;
  }

  /** Number of unused entries that no wording waits for. */
  get staleCount(): number {
    return [...this.#entries.keys()].filter((key) => this.#isStale(key)).length;
  }

  /** @returns true when somebody else has changed the file since it was read @throws {FaultError} */
  approve(approvals: readonly Approval[]): boolean {
    const merged = this.#refresh();
    for (const approval of approvals) {
      const key = wordingKey(approval.wording);
      const known = this.#entries.get(key) ?? null;
      if (!this.#previous.has(key)) this.#previous.set(key, known);
      this.#read.add(key);
      const facts = known ? unionOf([known.facts, approval.facts]) : approval.facts;
      this.#entries.set(key, { ...approval, facts });
    }
    this.write();
    return merged;
  }

  /**
   * Undoes approvals.
   * @returns as `approve`
   * @throws {FaultError}
   */
  takeBack(keys: readonly string[]): boolean {
    const merged = this.#refresh();
    for (const key of keys) {
      const before = this.#previous.get(key) ?? null;
      if (before) this.#entries.set(key, before);
      else this.#entries.delete(key);
      this.#previous.delete(key);
      this.#read.delete(key);
    }
    this.write();
    return merged;
  }

  /** Writes the entries that stay, in text order. */
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

  #isStale(key: string): boolean {
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
      .filter(([key]) => !this.#isStale(key))
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
