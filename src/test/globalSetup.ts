import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the sites are that several test files look at; each is built when the first of them asks. */
    sites: string;
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sites-'));
  project.provide('sites', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
