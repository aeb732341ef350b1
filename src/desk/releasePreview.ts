import { readData } from '../editions/readData.ts';
import { readStory } from '../editions/readStory.ts';
import { FaultError, FaultList, groupFaults, stops } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Say } from '../refresh/planRefresh.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { answerReading, readAhead } from './releaseReadings.ts';
import { refreshPreview } from './releaseRefresh.ts';
import { rehearsalReport } from './releaseRehearsal.ts';
import type { Question, ReleaseResult, ReleaseTask } from './releaseTask.ts';

/** A preview, and what can be asked of it. */
export interface ReleasePreview {
  readonly result: ReleaseResult;
  readonly answer: (question: Question) => unknown;
}

/** Makes a preview, and writes nothing. */
export function makePreview(newsroom: Newsroom, task: ReleaseTask, say: Say): Promise<ReleasePreview> {
  return task.kind === 'refresh'
    ? refreshPreview(newsroom, task.options, say)
    : Promise.resolve(rehearsalPreview(newsroom, task.story, say));
}

/** @throws {FaultError} where the story cannot be read */
function rehearsalPreview(newsroom: Newsroom, slug: string, say: Say): ReleasePreview {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const story = data && readStory(newsroom, slug, data, faults);
  if (!story) throw new FaultError(faults.all);
  const rehearsal = rehearse(story, data, {
    onRelease: (done, all) => say(`rehearsed ${done} of ${all} made-up releases`),
  });
  say('choosing the editions that show what nobody has read');
  const readings = readAhead(newsroom, slug, faults);
  const report = rehearsalReport(rehearsal, groupFaults(faults.all.filter(stops)));
  const wordings = readings.flatMap((reading) => reading.wordings);
  const result = { report, wordings, stories: [], writes: null };
  return { result, answer: (question) => answerReading(question, { newsroom, readings, site: data.site }) };
}
