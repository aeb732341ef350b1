import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file as it shall be; `null` shall be gone. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string | null;
}

/** What the file operations are done with; tests hand in some that fail. */
export interface FileOperations {
  write(file: string, text: string): void;
  rename(from: string, to: string): void;
  remove(file: string): void;
}

export const nodeOperations: FileOperations = {
  write: (file, text) => writeFileSync(file, text),
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
};

export function hasText(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

/**
 * Writes all files beside their places first, and moves them there only when the last is written:
 * a full disk leaves everything as it was.
 */
export function writeFiles(files: readonly PlannedFile[], operations = nodeOperations): void {
  const moves: [from: string, to: string][] = [];
  try {
    for (const { path: file, text } of files) {
      if (text === null) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      const temporary = path.join(path.dirname(file), `.${path.basename(file)}.new`);
      moves.push([temporary, file]);
      operations.write(temporary, text);
    }
    for (const [from, to] of moves) operations.rename(from, to);
    for (const { path: file, text } of files) if (text === null) operations.remove(file);
  } finally {
    for (const [from] of moves) rmSync(from, { force: true });
  }
}
