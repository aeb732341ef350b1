import { chmodSync, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { type FileOperations, nodeOperations } from '../derive/fileOperations.ts';
import { writeFiles } from '../derive/writeFiles.ts';

/** A file as it is and as it is to be; null for none. */
export interface FileChange {
  readonly path: string;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
}

/** Somebody else has changed a file: nothing was written. */
export class ChangedError extends Error {
  readonly change: FileChange;

  constructor(change: FileChange) {
    super('the file has changed on disk');
    this.change = change;
  }
}

export function contentOf(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

/** Changes all files or none. @throws {ChangedError} where one is not as it was */
export function changeFiles(changes: readonly FileChange[], operations = nodeOperations): void {
  const real = changes.map((change) => ({ ...change, path: behindLinks(change.path) }));
  for (const change of real) hold(change);
  const planned = real.map(({ path, after }) => ({ path, text: after }));
  writeFiles(planned, guarded(real, operations));
}

/** A link stays one: what it leads to is written. */
function behindLinks(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

function hold(change: FileChange): void {
  const now = contentOf(change.path);
  const isSame = now === null || change.before === null ? now === change.before : now.equals(change.before);
  if (!isSame) throw new ChangedError(change);
}

/** Looks again at each file once its new content is staged, just before it is put in place, and keeps its mode. */
function guarded(changes: readonly FileChange[], operations: FileOperations): FileOperations {
  const at = (file: string) => changes.find(({ path }) => path === file);
  return {
    ...operations,
    copy(from, to) {
      operations.copy(from, to);
      const change = at(from);
      if (change) hold(change);
    },
    rename(from, to) {
      if (existsSync(to) && at(to)) chmodSync(from, statSync(to).mode & 0o7777);
      operations.rename(from, to);
    },
  };
}
