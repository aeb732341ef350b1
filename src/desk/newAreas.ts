import path from 'node:path';
import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import type { Desk } from './desk.ts';
import { fieldFaults, planAnswer, writeSchema } from './newPlan.ts';
import { inThread } from './newThread.ts';
import { type Answer, type Route, route } from './route.ts';
import { findUpload } from './upload.ts';
import { refused, written } from './writing.ts';

const wantedSchema = z.strictObject({
  upload: z.string(),
  column: z.string().optional(),
  sheet: z.string().optional(),
  kind: z.string().optional(),
  write: writeSchema,
});

/** Rows for the areas in a file, which stays for the source that is made of it next. */
export const newAreas: Route = route('POST', 'api/new/areas/', ({ desk, body }) =>
  written(desk, wantedSchema, body, (asked) => plan(desk, asked)),
);

async function plan(
  desk: Desk,
  { upload: given, write, ...wanted }: z.output<typeof wantedSchema>,
): Promise<Answer> {
  const upload = findUpload(desk.newsroom, given);
  if (!upload) return refused('The file is not there any more; choose it again.', 410);
  const newsroom = newsroomAt(desk.newsroom.root);
  const asked = { root: newsroom.root, wanted: { ...wanted, file: upload.path } };
  const { made, faults } = await inThread('areas', asked);
  const fieldOf = ({ file, what }: Fault) => {
    if (file === '--kind') return 'kind';
    if (file !== path.basename(upload.path)) return null;
    return /\b(column|sheet)s?\b/.exec(what)?.[1] ?? 'file';
  };
  return planAnswer(newsroom, {
    plan: made,
    faults: fieldFaults(faults, fieldOf),
    shown: write,
    more: {},
    after: () => {},
  });
}
