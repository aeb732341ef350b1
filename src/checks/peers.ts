import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import { printedValues } from './printed.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

type PeerFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

const RANKS = new Set(['standing', 'rank', 'rankFromLowest', 'highest', 'lowest', 'top', 'bottom']);

const ANY = /^(?:areas?|places?|parts?|of|that|which|in|where|are|were|can|have|had|do|did|with|and)$/u;

/** "Third of 42" counts areas of one kind, and no others. @param peers what they are called: police force areas */
export function peerFaults(sentence: Sentence, peers: string | null): PeerFault[] {
  const printed = printedValues(sentence);
  const rank = printed.find(({ value }) => RANKS.has(value.measure));
  return printed.flatMap(({ value, run, end }) => {
    if (value.measure !== 'rankOf') return [];
    if (rank && rank.value.series.column !== value.series.column)
      return [otherRanking(sentence, run, rank.value)];
    if (peers === null) return [];
    const [, words = ''] = /^\s+((?:[\p{L}-]+\s*){1,4})/u.exec(sentence.text.slice(end)) ?? [];
    const said = words.toLowerCase().trim().split(/\s+/u);
    if (words === '' || ANY.test(said[0] ?? '') || said.some((word) => isPeer(word, peers))) return [];
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

function otherRanking(sentence: Sentence, { line, text }: SentenceRun, rank: Value): PeerFault {
  return {
    line,
    what: `how many are ranked by another figure: ${text} in “${sentence.text.trim()}”`,
    expected: `how many are ranked by ${rank.series.column.title}`,
    mend: 'print the .rankOf of the figure whose rank it is',
  };
}

function isPeer(word: string, peers: string): boolean {
  const stem = (text: string) => text.replace(/(?:ies|es|s|y)$/u, '');
  return stem(word) === stem(peers.toLowerCase().split(' ').at(-1) ?? '');
}
