import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import type { Area } from '../newsroom/area.ts';
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
import { sampleEvenly } from './sampleEvenly.ts';
import { typedNumbers } from './typedNumbers.ts';
import { addedClaims, addedSentences, flippedWords } from './wordMutants.ts';

/** Mutants of every kind, grouped by kind. @param most per kind, sampled evenly over the story */
export function mutantsOf(
  text: string,
  story: Story,
  data: NewsroomData,
  areas: readonly Area[],
  most: number,
): Mutant[] {
  const mutants = [
    ...flippedWords(text),
    ...addedClaims(text),
    ...addedSentences(text),
    ...contrarySynonyms(text),
    ...negations(text),
    ...disguisedClaims(text),
    ...typedNumbers(text, story, data, areas, most),
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
    ...changedCells(story, data, areas),
  ];
  const byOperator = Map.groupBy(mutants, ({ operator }) => operator);
  return [...byOperator.values()].flatMap((group) => sampleEvenly(group, most));
}
