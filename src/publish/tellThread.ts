import { parentPort, workerData } from 'node:worker_threads';
import { readDesk, readStories } from '../editions/readDesk.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { tellPacked } from './tellPacked.ts';
import type { TellData, ToldAt } from './tellStories.ts';
import { share, type ThreadData } from './threads.ts';

/** A thread that tells a share of a newsroom's editions, and posts each. */

const { root, work, taken } = workerData as TellData & ThreadData;
const newsroom = newsroomAt(root);
// The main thread has read the same, and reports what is wrong with it.
const unsaid = new FaultList();
const desk = readDesk(newsroom, unsaid);
const stories = new Map(
  (desk ? readStories(newsroom, desk, unsaid) : []).map((story) => [story.slug, story]),
);
for (const places of share(taken, [...work.entries()])) {
  for (const [at, { story: slug, area }] of places) {
    const story = stories.get(slug);
    if (!desk || !story) throw new RangeError(`no such story: ${slug}`);
    parentPort?.postMessage({ at, ...tellPacked(story, area, desk) } satisfies ToldAt);
  }
}
