import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import { conflict, conflictsOf } from './conflicts.ts';
import type { Desk } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { digestOf } from './digest.ts';
import { type JournalEntry, journalOf } from './editJournal.ts';
import { contentOf } from './fileChanges.ts';
import { isOf, mendedText } from './mends.ts';
import { Refusal } from './refusal.ts';
import { post, type Route } from './route.ts';
import { storyShown } from './shownStories.ts';

const mendBody = z.object({
  story: z.string(),
  /** Of the story's text that was shown. */
  digest: z.string(),
  fault: z.object({ line: z.number(), column: z.number(), what: z.string() }),
});

const nothing = z.object({});

/** Mends, and the steps of the journal back and forth. */
export const WRITE_ROUTES: readonly Route[] = [
  post('api/mend/', mendBody, ({ desk }, body) => mend(desk, body)),
  post('api/undo/', nothing, ({ desk }) => step(journalOf(desk).undo(), 'undo')),
  post('api/redo/', nothing, ({ desk }) => step(journalOf(desk).redo(), 'redo')),
  // Writes over what somebody else has written, after both texts were shown, and only over that.
  post('api/keep/', z.object({ id: z.string() }), ({ desk }, { id }) => {
    const change = conflictsOf(desk).get(id);
    if (!change) throw new Refusal('no such conflict any more');
    const done = 'kept what was written here';
    journalOf(desk).make(done, [change]);
    conflictsOf(desk).delete(id);
    return { done };
  }),
];

interface Done {
  readonly done: string;
}

function step(entry: JournalEntry | null, name: string): Done {
  if (!entry) throw new Refusal(`nothing to ${name}`);
  return { done: entry.what };
}

function mend(desk: Desk, { story: slug, digest, fault: asked }: z.output<typeof mendBody>): Done {
  const newest = desk.story(slug);
  if (!newest) throw new Refusal(`no such story: ${slug}`, 404);
  const story = storyShown(desk, newest, digest);
  const bytes = contentOf(newest.path);
  const fault = story && faultsOf(story).find((each) => isOf(story, each) && isSame(each, asked));
  const mended = story && fault?.edit ? mendedText(desk, story, fault) : null;
  const text = mended && 'text' in mended ? Buffer.from(mended.text, 'utf8') : null;
  if (!story || bytes === null || digestOf(bytes) !== digest) throw conflict(desk, newest.path, text);
  if (!mended || !fault?.edit) throw new Refusal('no such fault, or none that can be mended from here');
  if ('error' in mended) throw new Refusal(mended.error);
  const done = `“${fault.edit.from}” became “${fault.edit.to}” in line ${fault.line}`;
  journalOf(desk).make(done, [{ path: story.path, before: bytes, after: text }]);
  return { done };
}

function isSame(fault: Fault, { line, column, what }: z.output<typeof mendBody>['fault']): boolean {
  return fault.line === line && fault.column === column && fault.what === what;
}
