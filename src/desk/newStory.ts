import path from 'node:path';
import { z } from 'zod';
import { type Fault, FaultList } from '../faults/fault.ts';
import { type Newsroom, newsroomAt, shownPath } from '../newsroom/newsroom.ts';
import { planStory, type StoryPlan } from '../scaffold/planStory.ts';
import type { Desk } from './desk.ts';
import { type FieldFault, fieldFaults, planAnswer, writeSchema } from './newPlan.ts';
import { type Answer, type Route, route } from './route.ts';
import { written } from './writing.ts';

const wantedSchema = z.strictObject({
  slug: z.string(),
  table: z.string().optional(),
  kind: z.string().optional(),
  headline: z.string().optional(),
  write: writeSchema,
});

export const newStory: Route = route('POST', 'api/new/story/', ({ desk, body }) =>
  written(desk, wantedSchema, body, (asked) => plan(desk, asked)),
);

function plan(desk: Desk, { write, ...wanted }: z.output<typeof wantedSchema>): Answer {
  // As the command sees it: without the marks of a preview.
  const newsroom = newsroomAt(desk.newsroom.root);
  const faults = new FaultList();
  const planned = planStory(newsroom, { ...wanted, command: () => '' }, faults);
  const own = fieldFaults(faults, fieldOf(newsroom, wanted.slug));
  // What the checks say of the given headline can be mended here; all else is for the story's own page.
  return planAnswer(newsroom, {
    plan: planned,
    faults: planned && wanted.headline !== undefined ? headlineFaults(planned) : own,
    shown: write,
    more: {},
  });
}

function fieldOf(newsroom: Newsroom, slug: string) {
  const folder = shownPath(newsroom, path.join(newsroom.stories, slug));
  return ({ file, what }: Fault): string | null => {
    if (file === folder) return 'slug';
    if (/^no such kind/.test(what)) return 'kind';
    return file === shownPath(newsroom, newsroom.derived) ? 'table' : null;
  };
}

function headlineFaults({ writes, left }: StoryPlan): FieldFault[] {
  const text = 'files' in writes ? String(writes.files[0]?.content) : '';
  const line = text.split('\n').indexOf('headline: >-') + 2;
  const own = new FaultList();
  own.addAll(left.filter((fault) => fault.line === line));
  return fieldFaults(own, () => 'headline');
}
