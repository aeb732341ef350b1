import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../newsroom/filesIn.ts';

/**
 * Has pages rendered in a folder of their own, and moves them to where other files may be already. Astro lays
 * the program that renders them beside the pages, where it has to find the engine's packages; for a folder
 * outside the engine it falls back on one place that all builds share, in which two at once would meet. So
 * the pages of a newsroom elsewhere are rendered within the engine.
 * @param engine folder that holds `node_modules`
 * @param render says of files, named from the root of the site, whether they are wanted
 * @returns the files that were moved
 */
export async function renderFolder(
  folder: string,
  engine: string,
  render: (folder: string) => Promise<(file: string) => boolean>,
): Promise<string[]> {
  const work = workFolder(folder, engine);
  // What a build that was killed has left.
  rmSync(work, { recursive: true, force: true });
  try {
    const isWanted = await render(work);
    const files = filesIn(work).filter(isWanted);
    for (const file of files) moveFile(path.join(work, file), path.join(folder, file));
    return files;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function workFolder(folder: string, engine: string): string {
  if (folder.startsWith(engine + path.sep)) return `${folder}.pages`;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return path.join(engine, '.standfirst', 'elsewhere', key);
}

/** Renames, or copies where the two stand on different disks. */
function moveFile(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // The file that is there may go by a second name in the site that is shown.
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
}
