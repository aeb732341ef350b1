import path from 'node:path';
import { derive } from '../derive/derive.ts';
import { runCommand } from './runCommand.ts';
import { hiveland } from './sampleReleases.ts';
import { temporaryNewsroom } from './temporaryNewsroom.ts';

const FILE = 'post/bees.csv';

/** A derived newsroom with a newer release of bees that waits in its folder, and the command that takes it. */
export async function newsroomWith(csv: string) {
  const newsroom = temporaryNewsroom(hiveland({ [FILE]: csv }));
  await derive(newsroom, { write: true });
  const refresh = (...args: string[]) => runCommand('refresh', newsroom.root, {}, args);
  return { newsroom, file: path.join(newsroom.root, FILE), refresh };
}
