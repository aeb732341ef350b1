import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultError, FaultList, stops } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Approvals } from '../wordings/approvals.ts';
import { approveAll } from './approveAll.ts';
import { type Effect, effectOn } from './effect.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutantsOf.ts';
import { sampleEvenly } from './sampleEvenly.ts';
import { refused, type Verdict, verdictOf } from './verdict.ts';

export interface MutantVerdict extends Verdict {
  readonly mutant: Mutant;
}

export interface CrashTestOptions {
  /** Most mutants of each kind, sampled evenly over the story. */
  readonly perOperator: number;
  /** Most editions, sampled evenly over the areas. Always includes the national one, if there is one. */
  readonly editions: number;
}

/**
 * Mutation test: puts each kind of fault into a story or its tables, in memory, and returns what happens to
 * each. The original story counts as approved in all editions.
 * @throws {FaultError} when the original has a fault
 */
export function crashTest(
  text: string,
  story: Story,
  data: NewsroomData,
  { perOperator, editions }: CrashTestOptions,
): MutantVerdict[] {
  const areas = editionAreas({ areas: sampleEvenly(story.areas, editions - 1) }, data);
  const approvals = approveAll(story, data);
  const original = memoizeWeak((area: Area) => tell({ ...story, approvals }, area, data));
  // A story with faults would have every mutant refused, whatever was put in.
  const stopping = areas.flatMap((area) => original(area).faults.filter(stops));
  if (stopping.length > 0) throw new FaultError(stopping);
  const run = { text, story, data, areas, approvals, original };
  return mutantsOf(text, story, data, areas, perOperator).map((mutant) => ({
    mutant,
    ...verdictFor(mutant, run),
  }));
}

interface Run {
  readonly text: string;
  readonly story: Story;
  readonly data: NewsroomData;
  /** Areas of the sampled editions. */
  readonly areas: readonly Area[];
  readonly approvals: Approvals;
  /** The edition without a mutation. */
  readonly original: (area: Area) => Told;
}

function verdictFor(mutant: Mutant, run: Run): Verdict {
  const { slug, file, pictures } = run.story;
  const data = mutant.data ?? run.data;
  const faults = new FaultList();
  const beside = { pictures, approvals: run.approvals };
  const story = parseStory(mutant.text ?? run.text, slug, file, data, faults, beside);
  if (!story) return refused(faults.all);
  const verdict = verdictOf(effectsOn(run.areas, story, data, run), mutant.data !== undefined);
  if (verdict.outcome !== 'published' && verdict.outcome !== 'left out') return verdict;
  // A build makes all editions, so one outside the sample may still refuse it.
  return verdictOf(effectsOn(editionAreas(run.story, data), story, data, run), false);
}

/** Stops at the first edition that refuses it. */
function effectsOn(areas: readonly Area[], story: Story, data: NewsroomData, { original }: Run): Effect[] {
  const effects: Effect[] = [];
  for (const area of areas) {
    const effect = effectOn(area.slug, original(area), tell(story, area, data));
    effects.push(effect);
    if (effect.faults.length > 0) break;
  }
  return effects;
}
