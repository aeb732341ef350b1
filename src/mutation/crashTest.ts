import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { onceFor } from '../tables/remembered.ts';
import type { Approvals } from '../wordings/approvals.ts';
import { approvedAsItStands } from './approvedAsItStands.ts';
import { type Effect, effectOn } from './effect.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutantsOf.ts';
import { spread } from './spread.ts';
import { refused, type Verdict, verdictOf } from './verdict.ts';

export interface MutantVerdict extends Verdict {
  readonly mutant: Mutant;
}

export interface CrashTestOptions {
  /** At most so many mutants of each kind, spread evenly over the story. */
  readonly perOperator: number;
  /** At most so many editions, spread evenly over the areas; the national one is always among them. */
  readonly editions: number;
}

/**
 * Puts faults of every kind into a story and its tables, in memory, and sees what becomes of each. The story
 * as it stands counts as read, in all of its editions.
 * @throws {FaultError} when the story has a fault as it stands
 */
export function crashTest(
  text: string,
  story: Story,
  data: NewsroomData,
  { perOperator, editions }: CrashTestOptions,
): MutantVerdict[] {
  const areas = [data.nation, ...spread(story.areas, editions - 1)];
  const approvals = approvedAsItStands(story, data);
  const standing = onceFor((area: Area) => tell({ ...story, approvals }, area, data));
  // Where the story is refused as it stands, every mutant would be, for nothing that was put in.
  const stopping = areas.flatMap((area) => standing(area).faults.filter(({ warning }) => !warning));
  if (stopping.length > 0) throw new FaultError(stopping);
  const trial = { text, story, data, areas, approvals, standing };
  return mutantsOf(text, story, data, areas, perOperator).map((mutant) => ({
    mutant,
    ...judge(mutant, trial),
  }));
}

interface Trial {
  readonly text: string;
  readonly story: Story;
  readonly data: NewsroomData;
  /** Of the editions that are tried. */
  readonly areas: readonly Area[];
  readonly approvals: Approvals;
  /** An edition before anything is put in. */
  readonly standing: (area: Area) => Told;
}

function judge(mutant: Mutant, trial: Trial): Verdict {
  const { slug, file, pictures, areas } = trial.story;
  const data = mutant.data ?? trial.data;
  const faults = new FaultList();
  const beside = { pictures, approvals: trial.approvals };
  const story = parseStory(mutant.text ?? trial.text, slug, file, data, faults, beside);
  if (!story) return refused(faults.all);
  const verdict = verdictOf(effectsOn(trial.areas, story, data, trial), mutant.data !== undefined);
  if (verdict.outcome !== 'published' && verdict.outcome !== 'left out') return verdict;
  // An edition that was not tried may stop it: a build makes all of them.
  return verdictOf(effectsOn([data.nation, ...areas], story, data, trial), false);
}

/** Up to the first edition that is refused. */
function effectsOn(areas: readonly Area[], story: Story, data: NewsroomData, { standing }: Trial): Effect[] {
  const effects: Effect[] = [];
  for (const area of areas) {
    const effect = effectOn(area.slug, standing(area), tell(story, area, data));
    effects.push(effect);
    if (effect.faults.length > 0) break;
  }
  return effects;
}
