import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** An empty folder of its own, which is gone when the run is over. */
export function testFolder(name = 'newsroom'): string {
  return mkdtempSync(path.join(inject('folder'), `${name}-`));
}
