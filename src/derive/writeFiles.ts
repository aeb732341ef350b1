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

/** A file as it shall be; `null` shall be gone. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string | Uint8Array | null;
}

/** What the file operations are done with; tests hand in some that fail. */
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

/** A planned file, and where its new and its old content wait. */
interface Step extends PlannedFile {
  readonly fresh: string;
  readonly old: string;
  readonly existed: boolean;
}

/**
 * Brings all files about, or none. Everything is written beside its place first, old files are copied, and
 * only then does one after the other take its place; a failure at any point puts back what was there.
 * A process that is killed between two of them leaves the first ones done: the order is the plan's, so that
 * a file which makes the others count comes last.
 */
export function writeFiles(files: readonly PlannedFile[], operations = nodeOperations): void {
  const steps = files.map(stepFor);
  const made: string[] = [];
  const done: Step[] = [];
  try {
    for (const step of steps) stage(step, operations, made);
    for (const step of steps) {
      done.push(step);
      place(step, operations);
    }
  } catch (error) {
    for (const step of done.toReversed()) putBack(step);
    clean(steps);
    for (const folder of made.toReversed()) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  clean(steps);
}

function stepFor(file: PlannedFile): Step {
  const beside = (ending: string) =>
    path.join(path.dirname(file.path), `.${path.basename(file.path)}.${ending}`);
  return { ...file, fresh: beside('new'), old: beside('old'), existed: existsSync(file.path) };
}

function stage({ path: file, text, fresh, old, existed }: Step, operations: FileOperations, made: string[]) {
  if (text === null) return;
  const folder = mkdirSync(path.dirname(file), { recursive: true });
  if (folder !== undefined) made.push(folder);
  operations.write(fresh, text);
  if (existed) operations.copy(file, old);
}

function place({ path: file, text, fresh, old, existed }: Step, operations: FileOperations): void {
  if (text !== null) operations.rename(fresh, file);
  else if (existed) operations.rename(file, old);
}

/** By the file system itself: whatever failed before must not keep the old files from coming back. */
function putBack({ path: file, old, existed }: Step): void {
  if (!existed) rmSync(file, { force: true });
  else if (existsSync(old)) renameSync(old, file);
}

function clean(steps: readonly Step[]): void {
  for (const { fresh, old } of steps) {
    rmSync(fresh, { force: true });
    rmSync(old, { force: true });
  }
}
