import path from 'node:path';
import process from 'node:process';
import { FaultError } from '../src/faults/fault.ts';
import { newsroomFromEnvironment } from '../src/newsroom/newsroom.ts';
import { buildSite } from '../src/publish/buildSite.ts';
import { LockedError } from '../src/publish/lock.ts';

/**
 * `npm run build`: derives, checks and renders the newsroom's site into its `dist`.
 * `--no-png` leaves out the pictures that are PNG files, for a quick look at the pages.
 */

const newsroom = newsroomFromEnvironment();

try {
  const { stories, editions, pages } = await buildSite(newsroom, (step) => console.log(`${step} …`), {
    png: !process.argv.includes('--no-png'),
  });
  const folder = path.relative(process.cwd(), newsroom.dist) || newsroom.dist;
  console.log(`${stories} ${stories === 1 ? 'story' : 'stories'}, ${editions} editions in ${folder}`);
  console.log(`${pages.rendered} pages rendered, ${pages.kept} kept because nothing in them changed`);
} catch (error) {
  if (!(error instanceof FaultError || error instanceof LockedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
