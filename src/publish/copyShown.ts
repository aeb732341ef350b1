import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { copyRecord, type RecordFiles } from './builtRecord.ts';
import { stagingFolders } from './swap.ts';

/**
 * Makes a copy of the site that is shown, for the next one to be made of: second names for all files, while
 * the build does other work.
 * @param signal stops it
 */
export async function copyShown(
  target: Newsroom,
  { shown, spare }: RecordFiles,
  signal: AbortSignal,
): Promise<void> {
  const { staging } = stagingFolders(target);
  rmSync(staging, { recursive: true, force: true });
  // Node has no call for a whole folder; GNU cp has, and where it refuses, file by file will have to do.
  const child = spawn('cp', ['-dRl', '--no-target-directory', target.dist, staging], {
    stdio: 'ignore',
    signal,
  });
  // Stopped, or not there at all: it closes after that.
  child.on('error', () => {});
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code === 0 && !signal.aborted) copyRecord(shown, spare, staging);
  else rmSync(staging, { recursive: true, force: true });
}
