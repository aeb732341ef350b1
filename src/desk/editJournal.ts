import { memoizeWeak } from '../tables/memoize.ts';
import type { Desk } from './desk.ts';
import { changeFiles, contentOf, type FileChange } from './fileChanges.ts';
import { onTopOf } from './onTopOf.ts';

/** One step back or forth. */
export interface JournalEntry {
  /** `mend line 90`, `approve one wording`. */
  readonly what: string;
  readonly changes: readonly FileChange[];
}

const MOST_KEPT = 200;

/** What was written from a desk. */
export const journalOf = memoizeWeak((_: Desk) => new EditJournal());

/** What was written from the desk since the server began, to be undone step by step. */
export class EditJournal {
  readonly #done: JournalEntry[] = [];
  #undone: JournalEntry[] = [];

  /** @throws {ChangedError} where a file is not as it was */
  make(what: string, changes: readonly FileChange[]): void {
    changeFiles(changes);
    this.#push({ what, changes });
  }

  /** Keeps what `act` does to these files. */
  record<T>(what: string, files: readonly string[], act: () => T): T {
    const before = files.map(contentOf);
    const result = act();
    const changes = files.map((path, i) => ({ path, before: before[i] ?? null, after: contentOf(path) }));
    const real = changes.filter(({ before: old, after }) => !isSame(old, after));
    if (real.length > 0) this.#push({ what, changes: real });
    return result;
  }

  /**
   * Takes back the last step alone: what was changed elsewhere in a file since stays.
   * @returns what was undone; null for nothing @throws {ChangedError} where the same lines have changed since
   */
  undo(): JournalEntry | null {
    const entry = this.#done.at(-1);
    if (!entry) return null;
    const changes = entry.changes.map((change) => onTopOf(contentOf(change.path), turned(change)));
    changeFiles(changes);
    this.#done.pop();
    this.#undone.push({ ...entry, changes: changes.map(turned) });
    return entry;
  }

  /** @returns what was done again; null for nothing @throws {ChangedError} as `undo` */
  redo(): JournalEntry | null {
    const entry = this.#undone.at(-1);
    if (!entry) return null;
    const changes = entry.changes.map((change) => onTopOf(contentOf(change.path), change));
    changeFiles(changes);
    this.#undone.pop();
    this.#done.push({ ...entry, changes });
    return entry;
  }

  /** Whether a file holds what was written from here last. */
  hasWritten(file: string): boolean {
    const changes = this.#done.flatMap((entry) => entry.changes);
    const last = changes.findLast(({ path }) => path === file);
    return last !== undefined && isSame(last.after, contentOf(file));
  }

  #push(entry: JournalEntry): void {
    this.#done.push(entry);
    if (this.#done.length > MOST_KEPT) this.#done.shift();
    this.#undone = [];
  }
}

function turned({ path, before, after }: FileChange): FileChange {
  return { path, before: after, after: before };
}

function isSame(a: Buffer | null, b: Buffer | null): boolean {
  return a && b ? a.equals(b) : a === b;
}
