import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Changes when a file changes that all stories are told from: site, areas, derived tables and the like. */
export function dataStamp({ root, stories, sources, pinned }: Newsroom): string {
  const apart = new Set([stories, sources, pinned]);
  return ['content', 'data'].flatMap((folder) => stampsIn(path.join(root, folder), apart)).join('\n');
}

function stampsIn(folder: string, apart: ReadonlySet<string>): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (apart.has(file)) return [];
    if (entry.isDirectory()) return stampsIn(file, apart);
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${file} ${found.mtimeMs} ${found.size}` : [];
  });
}
