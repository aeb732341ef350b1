import path from 'node:path';
import { type PlannedFile, writeFiles } from '../derive/writeFiles.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { makeFolder, type NewFolder } from './newFolder.ts';

/** What `new` will write: shown first, then written all at once. */
export interface Plan {
  readonly writes: NewFolder | PlannedFile;
  /** What the plan is based on. */
  readonly seen: readonly string[];
  /** Steps left for a person. */
  readonly byHand: readonly string[];
  /** The next command to run. */
  readonly next: string;
}

/** Paths relative to the newsroom. */
export function plannedFiles(newsroom: Newsroom, { writes }: Plan): string[] {
  const files =
    'files' in writes ? writes.files.map(({ name }) => path.join(writes.path, name)) : [writes.path];
  return files.map((file) => shownPath(newsroom, file));
}

export function applyPlan({ writes }: Plan): void {
  if ('files' in writes) makeFolder(writes);
  else writeFiles([writes]);
}

export function planText(newsroom: Newsroom, plan: Plan, state: 'planned' | 'written'): string {
  return [
    ...plannedFiles(newsroom, plan).map((file) => `${file}  ${state}`),
    ...(plan.seen.length > 0 ? ['', 'seen', ...plan.seen.map((line) => `  ${line}`)] : []),
    ...(plan.byHand.length > 0 ? ['', 'to do by hand', ...plan.byHand.map((line) => `  ${line}`)] : []),
    '',
    `then  ${plan.next}`,
  ].join('\n');
}
