import { createHash } from 'node:crypto';
import { type Newsroom, newsroomAt, shownPath } from '../newsroom/newsroom.ts';
import { applyPlan, type Plan } from '../scaffold/plan.ts';
import type { FieldFault } from './fieldFault.ts';
import { contentOf } from './fileChanges.ts';
import { newAreas } from './newAreas.ts';
import { newSource } from './newSource.ts';
import { newStory } from './newStory.ts';
import { Refusal } from './refusal.ts';
import { post } from './route.ts';
import { type Guesses, wantedSchema } from './wanted.ts';

/** A plan of `new` as a form shows it. */
export interface PlanView {
  readonly files: readonly {
    readonly path: string;
    /** Null for a copy of the given file; of a file that is there, what is added. */
    readonly text: string | null;
  }[];
  readonly seen: readonly string[];
  readonly byHand: readonly string[];
  /** Of all that would be written. */
  readonly digest: string;
}

export interface Planned {
  /** What a given file was taken for, where that is shown. */
  readonly guesses: Guesses | null;
  readonly faults: readonly FieldFault[];
  readonly plan: PlanView | null;
  readonly written: boolean;
}

const PLANNERS = { story: newStory, source: newSource, areas: newAreas } as const;

/** Shows a plan, or writes it if it is still the one that was shown. */
export const planRoute = post(
  'api/new/plan/',
  wantedSchema,
  async ({ desk }, { what, write, ...wanted }): Promise<Planned> => {
    const newsroom = newsroomAt(desk.newsroom.root);
    const { plan, faults, guesses = null, after } = await PLANNERS[what]({ ...wanted, desk, newsroom });
    const view = plan && viewOf(newsroom, plan);
    const planned = { guesses, faults, plan: view, written: false };
    if (write === null) return planned;
    const changed = 'What would be written has changed since; look at it again.';
    if (!plan || write !== view?.digest) throw new Refusal(changed, 409, planned);
    applyPlan(plan);
    after?.();
    return { ...planned, written: true };
  },
);

/** What a file would have that it has not yet. */
function added(file: string, text: string): string {
  const now = contentOf(file)?.toString('utf8') ?? '';
  return text.startsWith(now) ? text.slice(now.length) : text;
}

function viewOf(newsroom: Newsroom, { writes, seen, byHand }: Plan): PlanView {
  const files =
    'files' in writes
      ? writes.files.map(({ name, content }) => ({ path: `${writes.path}/${name}`, content }))
      : [{ path: writes.path, content: writes.text ?? '' }];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.path).update('\0').update(file.content).update('\0');
  return {
    files: files.map(({ path, content }) => ({
      path: shownPath(newsroom, path),
      text: typeof content === 'string' ? added(path, content) : null,
    })),
    seen,
    byHand,
    digest: hash.digest('hex'),
  };
}
