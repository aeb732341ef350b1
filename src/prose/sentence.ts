import type { Passage, Run } from './passage.ts';

/** A sentence of a passage, as runs. */
export interface Sentence {
  readonly text: string;
  readonly runs: readonly SentenceRun[];
  readonly passage: Passage;
}

export interface SentenceRun extends Run {
  /** Offset of the run in the sentence. */
  readonly start: number;
}

/** Full stops that don't end a sentence. */
const ABBREVIATION = /(?:\b(?:No|Mr|Mrs|Ms|Dr|St|Prof|vs|etc|e\.g|i\.e)|\b[A-Z])\.$/;

/** Ends of sentences: after the full stop and any closing quotation mark, before the space. */
function sentenceEnds(text: string): number[] {
  const ends = [...text.matchAll(/[.!?]+[”’"')]*(?=\s+[“‘"'(]?[\p{Lu}\d])/gu)]
    .filter((match) => !ABBREVIATION.test(text.slice(0, match.index + 1)))
    .map((match) => match.index + match[0].length);
  return [...ends, text.length];
}

/** Splits a text into its sentences. */
export function splitSentences(text: string): string[] {
  let from = 0;
  return sentenceEnds(text).map((to) => {
    const sentence = text.slice(from, to);
    from = to;
    return sentence.trim();
  });
}

/** Splits a passage into sentences, cutting runs at their boundaries. */
export function sentencesOf(passage: Passage): Sentence[] {
  const text = passage.runs.map((run) => run.text).join('');
  let from = 0;
  return sentenceEnds(text).map((to) => {
    const sentence = { text: text.slice(from, to), runs: runsBetween(passage.runs, from, to), passage };
    from = to;
    return sentence;
  });
}

function runsBetween(runs: readonly Run[], from: number, to: number): SentenceRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const begin = start;
    start += run.text.length;
    const [a, b] = [Math.max(begin, from), Math.min(start, to)];
    if (b <= a) return [];
    return [{ ...run, text: run.text.slice(a - begin, b - begin), start: a - from }];
  });
}
