import { readDesk, readStories } from '../editions/readDesk.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { keepHeapsTight } from '../publish/heaps.ts';
import { inThreads, threadsFor } from '../publish/threads.ts';
import { type TellData, toTell } from '../publish/untold.ts';
import { type CheckReport, checkReport } from './checkReport.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

/** What a thread posts for each edition. */
export interface ReportAt {
  /** Place in the work. */
  readonly at: number;
  readonly report: EditionReport;
}

/**
 * Tells and checks all editions of a newsroom, in threads where there are many, and keeps of each no more
 * than what the report says.
 * @param threads at most so many; null for as many as the machine has processors
 */
export async function checkNewsroom(newsroom: Newsroom, threads: number | null = null): Promise<CheckReport> {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  if (!desk) return checkReport([], [], faults.all);
  const stories = readStories(newsroom, desk, faults);
  const work = stories.flatMap(({ slug, areas }) =>
    [desk.nation, ...areas].map(({ code }) => ({ story: slug, area: code })),
  );
  keepHeapsTight(work.length);
  const data: TellData = { root: newsroom.root, work };
  const editions: EditionReport[] = [];
  const count = threadsFor(work.length, threads);
  if (count > 1) {
    await inThreads<ReportAt>(new URL('checkThread.ts', import.meta.url), count, data, ({ at, report }) => {
      editions[at] = report;
    });
  } else {
    for (const each of toTell(work.entries(), stories, desk)) editions.push(reportEdition(each));
  }
  // In the order of the editions, however many threads there were.
  for (const { faults: found } of editions) faults.addAll(found);
  return checkReport(stories, editions, faults.all);
}
