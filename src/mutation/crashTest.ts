import type { Desk } from '../editions/desk.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { passageText } from '../prose/passage.ts';
import { changedCells } from './dataMutants.ts';
import {
  contrarySynonyms,
  disguisedClaims,
  negations,
  otherMeasures,
  quotedFigures,
  smuggledLiterals,
  spelledNumbers,
  typedPeriods,
  typedUnits,
} from './disguises.ts';
import {
  exchangedOutputs,
  flippedConditions,
  lostUnits,
  swappedFigures,
  swappedGrounds,
  swappedPeriods,
  unguarded,
  wrongPlaces,
} from './figureMutants.ts';
import type { Mutant } from './mutant.ts';
import { spread } from './spread.ts';
import { typedNumbers } from './typedNumbers.ts';
import { addedClaims, addedSentences, flippedWords } from './wordMutants.ts';

/** `refused` by a fault; `followed` by the text; without `effect` on any page; or `survived`: it would mislead. */
export type Outcome = 'refused' | 'followed' | 'no effect' | 'survived';

export interface Verdict {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  /** Of a survivor: an edition that shows it, before and after. */
  readonly example: { readonly edition: string; readonly before: string; readonly after: string } | null;
}

export interface CrashTestOptions {
  /** At most so many mutants of each kind, spread evenly over the story. */
  readonly perOperator: number;
  /** At most so many editions, spread evenly over the areas; the national one is always among them. */
  readonly editions: number;
}

/**
 * Puts faults of every kind into a story and its tables, in memory, and sees what becomes of each.
 * @throws {FaultError} when the story has a fault as it stands
 */
export function crashTest(text: string, story: Story, desk: Desk, options: CrashTestOptions): Verdict[] {
  const areas = [desk.nation, ...spread(story.areas, options.editions - 1)];
  const told = areas.map((area) => tell(story, area, desk));
  // Where the story is refused as it stands, every mutant would be, for nothing that was put in.
  const stopping = told.flatMap(({ faults }) => faults.filter(({ warning }) => !warning));
  if (stopping.length > 0) throw new FaultError(stopping);
  const baseline = told.map(pageText);
  const mutants = mutantsOf(text, story, desk, areas, options.perOperator);
  const byOperator = Map.groupBy(mutants, ({ operator }) => operator);
  return [...byOperator.values()]
    .flatMap((group) => spread(group, options.perOperator))
    .map((mutant) => judge(mutant, { text, story, desk, areas, baseline }));
}

function mutantsOf(text: string, story: Story, desk: Desk, areas: readonly Area[], most: number): Mutant[] {
  return [
    ...flippedWords(text),
    ...addedClaims(text),
    ...addedSentences(text),
    ...contrarySynonyms(text),
    ...negations(text),
    ...disguisedClaims(text),
    ...typedNumbers(text, story, desk, areas, most),
    ...spelledNumbers(text),
    ...typedPeriods(text),
    ...typedUnits(text),
    ...otherMeasures(text),
    ...smuggledLiterals(text),
    ...quotedFigures(text),
    ...swappedGrounds(text, story),
    ...swappedFigures(text, story),
    ...swappedPeriods(text),
    ...exchangedOutputs(text),
    ...flippedConditions(text),
    ...unguarded(text),
    ...lostUnits(text),
    ...wrongPlaces(text, story),
    ...changedCells(story, desk, areas),
  ];
}

interface Trial {
  readonly text: string;
  readonly story: Story;
  readonly desk: Desk;
  readonly areas: readonly Area[];
  readonly baseline: readonly string[];
}

function judge(mutant: Mutant, trial: Trial): Verdict {
  const desk = mutant.desk ?? trial.desk;
  const faults = new FaultList();
  const story = parseStory(mutant.text ?? trial.text, trial.story.slug, trial.story.file, desk, faults);
  if (!story) return { mutant, outcome: 'refused', example: null };
  let example: Verdict['example'] = null;
  for (const [i, area] of trial.areas.entries()) {
    const told = tell(story, area, desk);
    if (told.faults.some(({ warning }) => !warning)) return { mutant, outcome: 'refused', example: null };
    const [before = '', after] = [trial.baseline[i], pageText(told)];
    if (before !== after) example ??= { edition: area.slug, ...difference(before, after) };
  }
  if (!example) return { mutant, outcome: 'no effect', example };
  return { mutant, outcome: mutant.desk ? 'followed' : 'survived', example };
}

/** All that a reader of the edition meets, a line for each passage. */
function pageText({ edition, passages }: Told): string {
  const charts = edition?.body.flatMap((block) =>
    block.kind === 'chart' ? [block.chart.alt, JSON.stringify(block.chart.table)] : [],
  );
  return [...passages.map(passageText), ...(charts ?? [])].join('\n');
}

function difference(before: string, after: string): { before: string; after: string } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return { before: a[at] ?? '', after: b[at] ?? b.at(-1) ?? '' };
}
