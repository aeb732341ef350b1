import { type EditionWork, toTell } from '../editions/editionWork.ts';
import { readDesk, readStories } from '../editions/readDesk.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { batches, inThreads, threadsFor } from '../publish/threadPool.ts';
import { type CheckReport, checkReport } from './checkReport.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

/**
 * Tells and checks all editions of a newsroom, in threads where there are many, and keeps of each what the
 * report says.
 * @param asked number of threads; null for as many as the work is worth
 */
export async function checkNewsroom(newsroom: Newsroom, asked: number | null = null): Promise<CheckReport> {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  if (!desk) return checkReport([], [], faults.all);
  const stories = readStories(newsroom, desk, faults);
  const work = stories.flatMap(({ slug, areas }) =>
    [desk.nation, ...areas].map(({ code }) => ({ story: slug, area: code })),
  );
  const threads = threadsFor(work.length, asked);
  const worker = new URL('checkWorker.ts', import.meta.url);
  const editions =
    threads === 1
      ? work.map((each) => reportEdition(toTell(each, { stories, desk })))
      : (
          await inThreads<EditionWork[], EditionReport[]>({ worker, threads, data: newsroom }, batches(work))
        ).flat();
  for (const { faults: found } of editions) faults.addAll(found);
  return checkReport(stories, editions, faults.all);
}
