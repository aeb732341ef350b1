import { z } from 'zod';
import { FaultError } from '../faults/fault.ts';
import { shownPath } from '../newsroom/newsroom.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Desk } from './desk.ts';
import { digestOf } from './digest.ts';
import { EditJournal } from './editJournal.ts';
import { ChangedError, contentOf, type FileChange } from './fileChanges.ts';
import { type Answer, type Route, route } from './route.ts';

/** What was written from a desk. */
export const journalOf = memoizeWeak((_: Desk) => new EditJournal());

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
const conflictsOf = memoizeWeak((_: Desk) => new Map<string, FileChange>());

export function refused(error: string, status = 422): Answer {
  return { json: { error }, status };
}

/** @param after what would have been written; null where that can't be told any more */
export function conflict(desk: Desk, file: string, after: Buffer | null): Answer {
  const shown = shownPath(desk.newsroom, file);
  const theirs = contentOf(file);
  const error = `${shown} has changed on disk since it was shown: nothing was written`;
  const id = digestOf(`${file}\n${after && digestOf(after)}\n${theirs && digestOf(theirs)}`);
  if (after) conflictsOf(desk).set(id, { path: file, before: theirs, after });
  const [ours, held] = [after?.toString('utf8') ?? null, theirs?.toString('utf8') ?? null];
  const json: Conflict = { error, file: shown, ours, theirs: held, id };
  return { json, status: 409 };
}

const keepBody = z.object({ id: z.string() });

/** Writes over what somebody else has written, after both texts were shown, and only over that. */
export const keepRoute: Route = route('POST', 'api/keep/', ({ desk, body }) =>
  written(desk, keepBody, body, ({ id }) => {
    const change = conflictsOf(desk).get(id);
    if (!change) return refused('no such conflict any more');
    journalOf(desk).make('kept what was written here', [change]);
    conflictsOf(desk).delete(id);
    return { json: { done: 'kept what was written here' } };
  }),
);

/** Answers a question to write, with its body checked, and with a refusal for what can't be written. */
export function written<S extends z.ZodType>(
  desk: Desk,
  schema: S,
  body: unknown,
  write: (asked: z.output<S>) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const asked = schema.safeParse(body);
  if (!asked.success) return refused(`not understood: ${asked.error.issues[0]?.message ?? ''}`, 400);
  try {
    return write(asked.data);
  } catch (error) {
    if (error instanceof ChangedError) return conflict(desk, error.change.path, error.change.after);
    if (error instanceof FaultError) return refused(error.message);
    throw error;
  }
}
