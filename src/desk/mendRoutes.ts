import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import type { Desk } from './desk.ts';
import { digestOf } from './digest.ts';
import { contentOf } from './fileChanges.ts';
import { faultsOf, isOf, mendedText } from './mends.ts';
import { type Answer, type Route, route } from './route.ts';
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
  const story = desk.story(slug);
  if (!story) return refused(`no such story: ${slug}`, 404);
  const bytes = contentOf(story.path);
  const isShown = digestOf(story.text) === digest;
  const fault = faultsOf(story).find((each) => isOf(story, each) && isSame(each, asked));
  const mended = isShown && fault?.edit ? mendedText(desk, story, fault) : null;
  const text = mended && 'text' in mended ? mended.text : null;
  if (bytes === null || !isShown || digestOf(bytes) !== digest)
    return conflict(desk, story.path, text === null ? null : Buffer.from(text, 'utf8'));
  if (!mended || !fault?.edit) return refused('no such fault, or none that can be mended from here');
  if ('error' in mended) return refused(mended.error);
  const what = `“${fault.edit.from}” became “${fault.edit.to}” in line ${fault.line}`;
  journalOf(desk).make(what, [{ path: story.path, before: bytes, after: Buffer.from(mended.text, 'utf8') }]);
  return { json: { done: what } };
}

function isSame(fault: Fault, { line, column, what }: z.output<typeof mendBody>['fault']): boolean {
  return fault.line === line && fault.column === column && fault.what === what;
}
