import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { applyPlan, type Plan } from '../scaffold/plan.ts';
import { contentOf } from './fileChanges.ts';
import type { Answer } from './route.ts';

/** A plan of `new` as a form shows it. */
export interface PlanView {
  readonly files: readonly {
    readonly path: string /** Null for a copy of the given file; of a file that is there, what is added. */;
    readonly text: string | null;
  }[];
  readonly seen: readonly string[];
  readonly byHand: readonly string[];
  /** Of all that would be written. */
  readonly digest: string;
}

/** A fault beside the field that it is about. */
export interface FieldFault extends Pick<Fault, 'what' | 'expected' | 'mend'> {
  /** Null where no field is to blame. */
  readonly field: string | null;
}

export interface Planned {
  readonly faults: readonly FieldFault[];
  readonly plan: PlanView | null;
  readonly written: boolean;
}

/** In what a form posts: the digest of the plan that it showed, to have it written; null to see the plan. */
export const writeSchema = z.string().nullable();

/** Shows a plan, or writes it if it is still the one that was shown. */
export function planAnswer<More extends object>(
  newsroom: Newsroom,
  {
    plan,
    faults,
    shown,
    more,
    after,
  }: {
    readonly plan: Plan | null;
    readonly faults: readonly FieldFault[];
    /** Digest of the plan that was shown, if it is to be written. */
    readonly shown: string | null;
    readonly more: More;
    /** Once it is written. */
    readonly after: () => void;
  },
): Answer {
  const view = plan && viewOf(newsroom, plan);
  const planned: Planned & More = { ...more, faults, plan: view, written: false };
  if (shown === null) return { json: planned };
  if (!plan || shown !== view?.digest)
    return {
      json: { ...planned, error: 'What would be written has changed since; look at it again.' },
      status: 409,
    };
  applyPlan(plan);
  after();
  return { json: { ...planned, written: true } };
}

/** @param fieldOf the field that a fault is about */
export function fieldFaults(
  faults: readonly Fault[],
  fieldOf: (fault: Fault) => string | null,
  reword = (text: string) => text,
): FieldFault[] {
  return faults.map((fault) => {
    const { what, expected, mend } = fault;
    return {
      field: fieldOf(fault),
      what: reword(what),
      ...(expected !== undefined && { expected: reword(expected) }),
      ...(mend !== undefined && { mend: reword(mend).trim() }),
    };
  });
}

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
