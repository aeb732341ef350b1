import type { Grammar } from '../grammar.ts';

/** More runs of lines than these are counted, not listed. */
export const MAX_LISTED = 6;

/** `line 4`, `lines 4 and 8 to 12`, `42 lines`. @param numbers in order */
export function lineNumbers(unit: 'line' | 'row', numbers: readonly number[], and: Grammar['lists']['and']) {
  const units = numbers.length === 1 ? unit : `${unit}s`;
  const spans = spansOf(numbers);
  return spans.length > MAX_LISTED ? `${numbers.length} ${units}` : `${units} ${and(spans)}`;
}

/** `4`, `8 to 12`: numbers in order, with those that follow each other taken together. */
export function spansOf(numbers: readonly number[]): string[] {
  const spans: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.flatMap(([from, to]) => {
    if (to - from > 1) return `${from} to ${to}`;
    return from === to ? String(from) : [String(from), String(to)];
  });
}

export function inOrder(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}
