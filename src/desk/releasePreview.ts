import { ChosenEditions } from '../approval/rehearsedEditions.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import { readData } from '../editions/readData.ts';
import { readStory } from '../editions/readStory.ts';
import { FaultError, FaultList, groupFaults, stops } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Say } from '../refresh/planRefresh.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { Refusal } from './refusal.ts';
import { readingAhead } from './releaseReadings.ts';
import { refreshPreview } from './releaseRefresh.ts';
import { rehearsalReport } from './releaseRehearsal.ts';
import type { ReleasePreview, ReleaseTask } from './releaseTask.ts';

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
  const told = tellStory(story, data);
  for (const edition of told.editions) faults.addAll(edition.told.faults);
  const chosen = new ChosenEditions(
    told.editions.map((edition) => edition.told),
    data,
  );
  const rehearsal = rehearse(story, data, {
    onRelease: (done, all) => say(`rehearsed ${done} of ${all} made-up releases`),
    onTold: (edition) => chosen.add(edition),
  });
  say('choosing the editions that show what nobody has read');
  // A story with faults cannot be approved.
  const readings = faults.all.some(stops) ? [] : [readingAhead(newsroom, told, data, chosen.all)];
  const report = rehearsalReport(rehearsal, groupFaults(faults.all.filter(stops)), told);
  const result = { report, wordings: readings.flatMap(({ shown }) => shown), stories: [], writes: null };
  return {
    result,
    readings: new Map(readings.map((each) => [each.story, each.reading])),
    answer: ({ ask }) => {
      if (ask === 'changed files') return [];
      throw new Refusal('there is no such thing in a rehearsal', 400);
    },
  };
}
