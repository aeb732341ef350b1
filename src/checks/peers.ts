import type { Fault } from '../faults/fault.ts';
import { printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

const ANY = /^(?:areas?|places?|parts?|of|that|which|in|where|are|were|can|have|had|do|did|with|and)$/u;

/** "Third of 42" counts areas of one kind, and no others. @param peers what they are called: police force areas */
export function peerFaults(
  sentence: Sentence,
  peers: string | null,
): Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>[] {
  if (peers === null) return [];
  return printedValues(sentence).flatMap(({ value, run, end }) => {
    const [, words = ''] = /^\s+((?:[\p{L}-]+\s*){1,4})/u.exec(sentence.text.slice(end)) ?? [];
    const said = words.toLowerCase().trim().split(/\s+/u);
    if (
      value.measure !== 'rankOf' ||
      words === '' ||
      ANY.test(said[0] ?? '') ||
      said.some((word) => isPeer(word, peers))
    )
      return [];
    return [
      {
        line: run.line,
        what: `a rank among ${peers}, in words for others: ${run.text} ${words.trim()} in “${sentence.text.trim()}”`,
        expected: peers,
        mend: 'say among what the area is ranked',
      },
    ];
  });
}

function isPeer(word: string, peers: string): boolean {
  const stem = (text: string) => text.replace(/(?:ies|es|s|y)$/u, '');
  return stem(word) === stem(peers.toLowerCase().split(' ').at(-1) ?? '');
}
