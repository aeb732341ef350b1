import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds everything that tests write; removed after the run. */
    folder: string;
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-test-'));
  mkdirSync(path.join(folder, 'sites'));
  project.provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
