import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileOperations, nodeOperations } from './fileOperations.ts';
import { type Change, closeJournal, type JournalStep, note, removeTemporary, undo } from './journal.ts';

/** The desired content of a file; `null` deletes it. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string | Uint8Array | null;
}

export function hasText(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

/** A planned file with its temporary and backup paths. */
type Step = PlannedFile & JournalStep;

/**
 * Writes all files or none. New content is staged beside each target and existing files are backed up; then the
 * staged files are renamed into place, in order. A failure restores the backups. After a kill, `recover` does
 * that or the rest of the work, if a journal is named; without one the first renames are done, so put the file
 * that validates the others last.
 */
export function writeFiles(
  files: readonly PlannedFile[],
  operations = nodeOperations,
  journal?: string,
): void {
  const steps = files.map(stepOf);
  const written = { steps: steps.map(({ text: _, ...step }) => step), folders: missingFolders(files) };
  let state: Change['state'] = 'staging';
  try {
    note(journal, state, written, operations);
    for (const step of steps) stage(step, operations);
    note(journal, 'placing', written, operations);
    state = 'placing';
    for (const step of steps) moveIntoPlace(step, operations);
  } catch (error) {
    if (state === 'placing') state = 'undoing';
    noteIfPossible(journal, state, written);
    undo({ state, ...written });
    closeJournal(journal);
    throw error;
  }
  removeTemporary(written.steps);
  closeJournal(journal);
}

function stepOf(file: PlannedFile): Step {
  const beside = (ending: string) =>
    path.join(path.dirname(file.path), `.${path.basename(file.path)}.${ending}`);
  const paths = { staged: beside('new'), backup: beside('old') };
  return { ...file, ...paths, existed: existsSync(file.path), removes: file.text === null };
}

/** The outermost folders that have to be made. */
function missingFolders(files: readonly PlannedFile[]): string[] {
  const made = files.flatMap(({ path: file, text }) => {
    let [folder, outermost] = [path.dirname(file), ''];
    for (; text !== null && !existsSync(folder); folder = path.dirname(folder)) outermost = folder;
    return outermost === '' ? [] : [outermost];
  });
  return [...new Set(made)];
}

/** On a full disk, what happens is undone all the same. */
function noteIfPossible(journal: string | undefined, ...rest: [Change['state'], Omit<Change, 'state'>]) {
  try {
    note(journal, ...rest, nodeOperations);
  } catch {}
}

function stage({ path: file, text, staged, backup, existed }: Step, operations: FileOperations) {
  if (text === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  operations.write(staged, text);
  if (existed) operations.copy(file, backup);
}

function moveIntoPlace(
  { path: file, text, staged, backup, existed }: Step,
  operations: FileOperations,
): void {
  if (text !== null) operations.rename(staged, file);
  else if (existed) operations.rename(file, backup);
}
