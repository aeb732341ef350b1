import path from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { StoryPlan } from '../scaffold/planStory.ts';
import { type FieldFault, fieldFaults } from './fieldFault.ts';
import { inThread } from './newThread.ts';
import type { Outcome, Wanted } from './wanted.ts';

export async function newStory({ desk, newsroom, slug = '', ...wanted }: Wanted): Promise<Outcome> {
  const { table, kind, headline } = wanted;
  const asked = { root: newsroom.root, wanted: { slug, table, kind, headline } };
  const { made, faults } = await inThread('story', asked);
  return {
    plan: made,
    // What the checks say of the given headline can be mended here; all else is for the story's own page.
    faults:
      made && headline !== undefined ? headlineFaults(made) : fieldFaults(faults, fieldOf(newsroom, slug)),
    // So that its page is there when the answer is.
    after: () => desk.readStory(slug),
  };
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
  return fieldFaults(
    left.filter((fault) => fault.line === line),
    () => 'headline',
  );
}
