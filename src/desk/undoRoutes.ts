import { z } from 'zod';
import type { JournalEntry } from './editJournal.ts';
import { type Answer, type Route, route } from './route.ts';
import { journalOf, refused, written } from './writing.ts';

const nothing = z.object({});

/** Steps of the journal back and forth. */
export const UNDO_ROUTES: readonly Route[] = [
  route('POST', 'api/undo/', ({ desk, body }) =>
    written(desk, nothing, body, () => answer(journalOf(desk).undo(), 'undo')),
  ),
  route('POST', 'api/redo/', ({ desk, body }) =>
    written(desk, nothing, body, () => answer(journalOf(desk).redo(), 'redo')),
  ),
];

function answer(entry: JournalEntry | null, step: string): Answer {
  return entry ? { json: { done: entry.what } } : refused(`nothing to ${step}`);
}
