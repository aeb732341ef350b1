import { readFile } from 'node:fs/promises';
import type { SiteOutput } from '../output.ts';

/** Pictures and script of the newsroom's own frame, as they are. */
export const frame: SiteOutput = {
  of: 'site',
  files: ({ frame: own }) =>
    own?.files.map(({ path, file, type }) => ({ path, type, content: () => readFile(file) })) ?? [],
};
