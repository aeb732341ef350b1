import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SizedFile } from './sizedFiles.ts';

/**
 * The yardstick for writing: files of a folder, from memory into another folder.
 * @returns milliseconds
 */
export function plainWrite(from: string, to: string, files: readonly SizedFile[]): number {
  let ms = 0;
  for (const { file } of files) {
    const bytes = readFileSync(path.join(from, file));
    const target = path.join(to, file);
    const start = performance.now();
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    ms += performance.now() - start;
  }
  return ms;
}
