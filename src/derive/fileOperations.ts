import { copyFileSync, renameSync, writeFileSync } from 'node:fs';

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
