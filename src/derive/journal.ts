import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { LockedError, takeLock } from '../publish/lock.ts';
import type { FileOperations } from './fileOperations.ts';

const step = z.strictObject({
  path: z.string(),
  staged: z.string(),
  backup: z.string(),
  /** Whether the file was there before. */
  existed: z.boolean(),
  removes: z.boolean(),
});

/** A file that is being written, with its temporary paths. */
export type JournalStep = z.output<typeof step>;

const change = z.object({
  /** While staging, all files are what they were; while placing or undoing, every staged or old file is whole. */
  state: z.enum(['staging', 'placing', 'undoing']),
  steps: z.array(step),
  /** Folders that were made for it. */
  folders: z.array(z.string()),
});

export type Change = z.output<typeof change>;

/** Where a newsroom notes a change of several files, until the last of them is in place. */
export function journalOf({ cache }: Pick<Newsroom, 'cache'>): string {
  return path.join(cache, 'journal.json');
}

/** Notes how far a change has come. Without a file to note it in, nothing is noted. */
export function note(
  file: string | undefined,
  state: Change['state'],
  rest: Pick<Change, 'steps' | 'folders'>,
  operations: FileOperations,
): void {
  if (file === undefined) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const entry: Change = { state, ...rest };
  operations.write(`${file}.new`, JSON.stringify(entry));
  operations.rename(`${file}.new`, file);
}

export function closeJournal(file: string | undefined): void {
  if (file === undefined) return;
  rmSync(`${file}.new`, { force: true });
  rmSync(file, { force: true });
}

/** The state before the change: of a killed one, or of one that failed. */
export function undo({ state, steps, folders }: Change): void {
  if (state !== 'staging') for (const each of steps.toReversed()) restore(each);
  removeTemporary(steps);
  for (const folder of folders.toReversed()) rmSync(folder, { recursive: true, force: true });
}

export function removeTemporary(steps: readonly JournalStep[]): void {
  for (const { staged, backup } of steps) {
    rmSync(staged, { force: true });
    rmSync(backup, { force: true });
  }
}

/**
 * Finishes a change of which a killed process had begun to put files into place, or undoes one that it had only
 * staged, so that old figures never stand beside new texts.
 * @returns what was done; null where nothing was left over
 */
export function recover(newsroom: Newsroom): string | null {
  const file = journalOf(newsroom);
  if (!existsSync(file)) return null;
  try {
    using _lock = takeLock(newsroom.cache);
    return finishOrUndo(file);
  } catch (error) {
    // Whoever writes the journal is still at work.
    if (error instanceof LockedError) return null;
    throw error;
  }
}

function finishOrUndo(file: string): string | null {
  if (!existsSync(file)) return null;
  const left = readYaml(readFileSync(file, 'utf8'), file, change, new FaultList())?.value;
  if (left?.state === 'placing') {
    for (const each of left.steps) finish(each);
    removeTemporary(left.steps);
  } else if (left) undo(left);
  closeJournal(file);
  if (!left) return 'removed a journal that cannot be read: look at git status';
  return left.state === 'placing'
    ? `finished a refresh that was interrupted: ${left.steps.length} files`
    : 'undid a refresh that was interrupted: nothing of it is left';
}

function finish({ path: file, staged, removes }: JournalStep): void {
  if (removes) rmSync(file, { force: true });
  else if (existsSync(staged)) renameSync(staged, file);
}

/** Uses the file system directly: the injected operations may be what failed. */
function restore({ path: file, backup, existed }: JournalStep): void {
  if (!existed) rmSync(file, { force: true });
  else if (existsSync(backup)) renameSync(backup, file);
}
