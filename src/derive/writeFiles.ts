import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The desired content of a file; `null` deletes it. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string | Uint8Array | null;
}

/** Injectable file operations, so that tests can make them fail. */
export interface FileOperations {
  write(file: string, text: string | Uint8Array): void;
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
}

export const nodeOperations: FileOperations = {
  write: (file, text) => writeFileSync(file, text),
  copy: (from, to) => copyFileSync(from, to),
  rename: (from, to) => renameSync(from, to),
};

export function hasText(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

/** A planned file with its temporary and backup paths. */
interface Step extends PlannedFile {
  readonly staged: string;
  readonly backup: string;
  readonly existed: boolean;
}

/**
 * Writes all files or none. New content is staged beside each target and existing files are backed up; then the
 * staged files are renamed into place, in order. A failure restores the backups. A killed process leaves the
 * first renames done, so put the file that validates the others last.
 */
export function writeFiles(files: readonly PlannedFile[], operations = nodeOperations): void {
  const steps = files.map(stepOf);
  const createdFolders: string[] = [];
  const done: Step[] = [];
  try {
    for (const step of steps) stage(step, operations, createdFolders);
    for (const step of steps) {
      done.push(step);
      moveIntoPlace(step, operations);
    }
  } catch (error) {
    for (const step of done.toReversed()) restore(step);
    removeTemporary(steps);
    for (const folder of createdFolders.toReversed()) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  removeTemporary(steps);
}

function stepOf(file: PlannedFile): Step {
  const beside = (ending: string) =>
    path.join(path.dirname(file.path), `.${path.basename(file.path)}.${ending}`);
  return { ...file, staged: beside('new'), backup: beside('old'), existed: existsSync(file.path) };
}

function stage(
  { path: file, text, staged, backup, existed }: Step,
  operations: FileOperations,
  createdFolders: string[],
) {
  if (text === null) return;
  const folder = mkdirSync(path.dirname(file), { recursive: true });
  if (folder !== undefined) createdFolders.push(folder);
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

/** Uses the file system directly: the injected operations may be what failed. */
function restore({ path: file, backup, existed }: Step): void {
  if (!existed) rmSync(file, { force: true });
  else if (existsSync(backup)) renameSync(backup, file);
}

function removeTemporary(steps: readonly Step[]): void {
  for (const { staged, backup } of steps) {
    rmSync(staged, { force: true });
    rmSync(backup, { force: true });
  }
}
