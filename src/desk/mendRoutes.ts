import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import type { Desk } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { digestOf } from './digest.ts';
import { contentOf } from './fileChanges.ts';
import { isOf, mendedText } from './mends.ts';
import { type Answer, type Route, route } from './route.ts';
import { storyShown } from './shownStories.ts';
import { conflict, journalOf, refused, written } from './writing.ts';

const mendBody = z.object({
  story: z.string(),
  /** Of the story's text that was shown. */
  digest: z.string(),
  fault: z.object({ line: z.number(), column: z.number(), what: z.string() }),
});

export const MEND_ROUTES: readonly Route[] = [
  route('POST', 'api/mend/', ({ desk, body }) => written(desk, mendBody, body, (asked) => mend(desk, asked))),
];

function mend(desk: Desk, { story: slug, digest, fault: asked }: z.output<typeof mendBody>): Answer {
  const newest = desk.story(slug);
  if (!newest) return refused(`no such story: ${slug}`, 404);
  const story = storyShown(desk, newest, digest);
  const bytes = contentOf(newest.path);
  const fault = story && faultsOf(story).find((each) => isOf(story, each) && isSame(each, asked));
  const mended = story && fault?.edit ? mendedText(desk, story, fault) : null;
  const text = mended && 'text' in mended ? Buffer.from(mended.text, 'utf8') : null;
  if (!story || bytes === null || digestOf(bytes) !== digest) return conflict(desk, newest.path, text);
  if (!mended || !fault?.edit) return refused('no such fault, or none that can be mended from here');
  if ('error' in mended) return refused(mended.error);
  const what = `“${fault.edit.from}” became “${fault.edit.to}” in line ${fault.line}`;
  journalOf(desk).make(what, [{ path: story.path, before: bytes, after: Buffer.from(mended.text, 'utf8') }]);
  return { json: { done: what } };
}

function isSame(fault: Fault, { line, column, what }: z.output<typeof mendBody>['fault']): boolean {
  return fault.line === line && fault.column === column && fault.what === what;
}
