import { closeSync, openSync, readSync } from 'node:fs';

/** A part of a file of UTF-8, by its bytes. */
export function textAt(file: string, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(opened, bytes, 0, length, start));
  } finally {
    closeSync(opened);
  }
}
