import type { Value } from '../figures/result.ts';
import { onceForSentence } from './onceForSentence.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

/** A figure where a sentence prints it. */
export interface PrintedValue {
  readonly run: SentenceRun;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

export const printedValues = onceForSentence(({ runs }: Sentence): readonly PrintedValue[] =>
  runs.flatMap((run) => {
    if (run.atom?.kind !== 'figure') return [];
    return [{ run, value: run.atom.value, start: run.start, end: run.start + run.text.length }];
  }),
);

/** Measures that are an extreme by their nature, and which one. */
export const EXTREMES: Readonly<Record<string, 'high' | 'low'>> = {
  peak: 'high',
  top: 'high',
  trough: 'low',
  bottom: 'low',
};

/** Extremes that a sentence prints, or whose period it prints: "peaked in 2022". */
export function printedExtremes({ runs }: Sentence): PrintedValue[] {
  return runs.flatMap((run) => {
    const { atom, start, text } = run;
    const value = atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' ? atom.of : null;
    return value && Object.hasOwn(EXTREMES, value.measure)
      ? [{ run, value, start, end: start + text.length }]
      : [];
  });
}
