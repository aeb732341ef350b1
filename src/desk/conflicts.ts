import { shownPath } from '../newsroom/newsroom.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Desk } from './desk.ts';
import { digestOf } from './digest.ts';
import { contentOf, type FileChange } from './fileChanges.ts';
import { Refusal } from './refusal.ts';

/** Of a refusal because a file has changed since. */
export interface Conflict {
  readonly error: string;
  /** Relative to the newsroom. */
  readonly file: string;
  /** What would have been written; null where that can't be told any more. */
  readonly ours: string | null;
  /** What the file holds; null for none. */
  readonly theirs: string | null;
  /** By which `api/keep/` may write ours over theirs all the same. */
  readonly id: string;
}

/** Writes that were refused, by the id that their answer gave. */
export const conflictsOf = memoizeWeak((_: Desk) => new Map<string, FileChange>());

/** @param after what would have been written; null where that can't be told any more */
export function conflict(desk: Desk, file: string, after: Buffer | null): Refusal {
  const shown = shownPath(desk.newsroom, file);
  const theirs = contentOf(file);
  const error = `${shown} has changed on disk since it was shown: nothing was written`;
  const id = digestOf(`${file}\n${after && digestOf(after)}\n${theirs && digestOf(theirs)}`);
  if (after) conflictsOf(desk).set(id, { path: file, before: theirs, after });
  const [ours, held] = [after?.toString('utf8') ?? null, theirs?.toString('utf8') ?? null];
  const said: Omit<Conflict, 'error'> = { file: shown, ours, theirs: held, id };
  return new Refusal(error, 409, said);
}
