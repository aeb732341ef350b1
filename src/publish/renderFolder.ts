import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Has a folder of pages rendered. Astro lays the program that renders them beside the pages, where it
 * has to find the engine's packages; for a folder outside the engine it falls back on one place that
 * all builds share, in which two at once would meet. So the pages of a newsroom elsewhere are rendered
 * within the engine, in a folder of their own, and moved.
 * @param engine folder that holds `node_modules`
 */
export async function renderFolder(
  folder: string,
  engine: string,
  render: (folder: string) => Promise<void>,
): Promise<void> {
  if (folder.startsWith(engine + path.sep)) return render(folder);
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const work = path.join(engine, '.standfirst', 'elsewhere', key);
  // What a build that was killed has left.
  rmSync(work, { recursive: true, force: true });
  try {
    await render(work);
    moveFolder(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Renames, or copies where the two stand on different disks. */
function moveFolder(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
