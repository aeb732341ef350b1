import path from 'node:path';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { makeFolder, type NewFolder } from './newFolder.ts';

/** What `new` is going to do: shown first, then done as a whole. */
export interface Plan {
  readonly folder: NewFolder;
  /** What the plan rests on. */
  readonly seen: readonly string[];
  /** What a person has to do or to check. */
  readonly byHand: readonly string[];
  /** The command to go on with. */
  readonly next: string;
}

/** Paths of the files, relative to the newsroom. */
export function plannedFiles(newsroom: Newsroom, { folder }: Plan): string[] {
  return folder.files.map(({ name }) => shownPath(newsroom, path.join(folder.path, name)));
}

export function carryOut({ folder }: Plan): void {
  makeFolder(folder);
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
