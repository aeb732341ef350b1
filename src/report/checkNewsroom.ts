import { readData, readStories } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { keepHeapsTight } from '../publish/heaps.ts';
import { inThreads, threadsFor } from '../publish/threads.ts';
import { toTell, type Untold } from '../publish/untold.ts';
import { type CheckReport, checkReport } from './checkReport.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

/** What a thread that tells editions is handed. */
export interface CheckData {
  readonly newsroom: Newsroom;
  readonly work: readonly Untold[];
  /** The newsroom itself where editions are compared with its built site. */
  readonly built: Newsroom | null;
}

/**
 * Tells and checks all editions of a newsroom, in threads where there are many, and keeps of each no more
 * than what the report says.
 * @param threads so many; null for as many as the work is worth
 * @param changes says as well what reads otherwise than in the built site
 */
export async function checkNewsroom(
  newsroom: Newsroom,
  threads: number | null = null,
  changes = false,
): Promise<CheckReport> {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  if (!data) return checkReport([], [], faults.all, changes);
  const stories = readStories(newsroom, data, faults);
  const work = stories.flatMap(({ slug, areas }) =>
    [data.nation, ...areas].map(({ code }) => ({ story: slug, area: code })),
  );
  keepHeapsTight(work.length);
  const editions: EditionReport[] = [];
  const take = (report: EditionReport) => {
    editions[report.at] = report;
  };
  const count = threadsFor(work.length, threads);
  const built = changes ? newsroom : null;
  const checkData: CheckData = { newsroom, work, built };
  if (count > 1) await inThreads(new URL('checkThread.ts', import.meta.url), count, checkData, take);
  else for (const each of toTell(work.entries(), { stories, data })) take(reportEdition(each, built));
  // In the order of the editions, however many threads there were.
  for (const { faults: found } of editions) faults.addAll(found);
  return checkReport(stories, editions, faults.all, changes);
}
