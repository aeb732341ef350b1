import { derive } from '../derive/derive.ts';
import { editionAreas } from '../editions/editionAreas.ts';
import { type EditionWork, toTell } from '../editions/editionWork.ts';
import { ledgerFaultsOf } from '../editions/ledgerFaultsOf.ts';
import { readSoundData, readSoundStories } from '../editions/readData.ts';
import { type Fault, FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { batches, inThreads, threadsFor } from '../publish/threadPool.ts';
import { type CheckReport, checkReport } from './checkReport.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

/** `Tinypool.workerData` of each worker. */
export interface CheckData {
  readonly newsroom: Newsroom;
  /** The newsroom itself, to compare editions with its built site; null not to. */
  readonly built: Newsroom | null;
}

/**
 * Tells and checks all editions of a newsroom, in threads where there are many, and keeps only what the report
 * needs.
 * @param asked number of threads; null to choose by the number of editions
 * @param changes whether to report what prints differently from the built site
 */
export async function checkNewsroom(
  newsroom: Newsroom,
  asked: number | null = null,
  changes = false,
): Promise<CheckReport> {
  const faults = new FaultList();
  const data = readSoundData(newsroom, faults);
  faults.addAll(await derivingFaults(newsroom));
  if (!data) return checkReport([], [], faults.all, changes);
  const stories = readSoundStories(newsroom, data, faults);
  const { lost, unentered } = ledgerFaultsOf(newsroom, { data, stories });
  faults.addAll([...lost, ...unentered.map((fault) => ({ ...fault, warning: true }))]);
  const work = stories.flatMap((story) =>
    editionAreas(story, data).map(({ code }) => ({ story: story.slug, area: code })),
  );
  const built = changes ? newsroom : null;
  const threads = threadsFor(work.length, asked);
  const pool = { worker: new URL('checkWorker.ts', import.meta.url), threads, data: { newsroom, built } };
  const editions =
    threads === 1
      ? work.map((each) => reportEdition(toTell(each, { stories, data }), built))
      : (await inThreads<EditionWork[], EditionReport[]>(pool, batches(work))).flat();
  for (const { faults: found } of editions) faults.addAll(found);
  return checkReport(stories, editions, faults.all, changes);
}

/** Faults of sources and recipes, which tables that were derived earlier do not show. */
async function derivingFaults(newsroom: Newsroom): Promise<readonly Fault[]> {
  try {
    await derive(newsroom, { write: false });
    return [];
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
}
