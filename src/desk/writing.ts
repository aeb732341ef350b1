import type { z } from 'zod';
import { FaultError } from '../faults/fault.ts';
import { shownPath } from '../newsroom/newsroom.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Desk } from './desk.ts';
import { EditJournal } from './editJournal.ts';
import { ChangedError, contentOf } from './fileChanges.ts';
import type { Answer } from './route.ts';

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
}

export function refused(error: string, status = 422): Answer {
  return { json: { error }, status };
}

export function conflict(desk: Desk, file: string, ours: string | null): Answer {
  const shown = shownPath(desk.newsroom, file);
  const theirs = contentOf(file)?.toString('utf8') ?? null;
  const error = `${shown} has changed on disk since it was shown: nothing was written`;
  const json: Conflict = { error, file: shown, ours, theirs };
  return { json, status: 409 };
}

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
    if (error instanceof ChangedError) return conflict(desk, error.path, error.ours);
    if (error instanceof FaultError) return refused(error.message);
    throw error;
  }
}
