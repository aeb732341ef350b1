import type { Value } from '../figures/result.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

/** A figure where a sentence prints it. */
export interface PrintedValue {
  readonly run: SentenceRun;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

export function printedValues({ runs }: Sentence): PrintedValue[] {
  return runs.flatMap((run) => {
    if (run.atom?.kind !== 'figure') return [];
    return [{ run, value: run.atom.value, start: run.start, end: run.start + run.text.length }];
  });
}
