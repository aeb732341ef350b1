import { type Fault, FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type ChartOffer, chartOffers, type WantedChart } from '../scaffold/chartOffers.ts';
import type { Plan } from '../scaffold/plan.ts';
import { type NewAreas, planAreas } from '../scaffold/planAreas.ts';
import { type NewSource, planSource, type SourcePlan } from '../scaffold/planSource.ts';
import { type NewStory, planStory, type StoryPlan } from '../scaffold/planStory.ts';

/** What a thread does for `/desk/_new/`: all of it tells editions or reads large files. */

interface Asked<Wanted> {
  /** Of the newsroom, as the command sees it: without the marks of a preview. */
  readonly root: string;
  readonly wanted: Wanted;
}

export interface Made<Result> {
  /** Null where there are faults. */
  readonly made: Result | null;
  readonly faults: readonly Fault[];
}

/** A form has no command to offer. */
const command = () => '';

export function story({ root, wanted }: Asked<Omit<NewStory, 'command'>>): Made<StoryPlan> {
  const faults = new FaultList();
  return { made: planStory(newsroomAt(root), { ...wanted, command }, faults), faults: faults.all };
}

export async function source({ root, wanted }: Asked<Omit<NewSource, 'command'>>): Promise<Made<SourcePlan>> {
  const faults = new FaultList();
  return { made: await planSource(newsroomAt(root), { ...wanted, command }, faults), faults: faults.all };
}

export function chart({ root, wanted }: Asked<WantedChart>): Made<readonly ChartOffer[]> {
  const faults = new FaultList();
  return { made: chartOffers(newsroomAt(root), wanted, faults), faults: faults.all };
}

export async function areas({ root, wanted }: Asked<NewAreas>): Promise<Made<Plan>> {
  const faults = new FaultList();
  return { made: await planAreas(newsroomAt(root), wanted, faults), faults: faults.all };
}
