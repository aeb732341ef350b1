import type { Fault } from '../faults/fault.ts';
import type { Column } from '../tables/column.ts';
import { onceFor, remembered } from '../tables/remembered.ts';
import { authorsWords, type ClaimWord, runAt } from './findClaims.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

/** "No burglaries", "every burglary", "never": all and none of what the story counts. */

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

interface Absolutes {
  readonly none: readonly RegExpExecArray[];
  readonly all: readonly RegExpExecArray[];
}

const NO_ABSOLUTES: Absolutes = { none: [], all: [] };

/** Finds them in the words of a sentence; made once for the columns of a story. */
const finderFor = onceFor((columns: readonly Column[]): ((text: string) => Absolutes) => {
  const counted = columns.filter(({ kind }) => kind === 'count');
  const nouns = [...new Set(counted.flatMap(({ unit }) => [unit.one, unit.many]))]
    .filter((noun) => !/^(?:person|people|pounds?)$/iu.test(noun))
    .map((noun) => noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const noun = `(?:(?!two\\b)[\\p{L}’-]+\\s+){0,2}?(?:${nouns.join('|')})(?![\\p{L}-])`;
  if (nouns.length === 0) return () => NO_ABSOLUTES;
  const none = new RegExp(`\\b(?:no|not (?:one|a single)|none of (?:the|these|those|all))\\s+${noun}`, 'giu');
  const all = new RegExp(
    `(?<!\\b(?:not|of|for|in|from|at|to|on|among) )\\b(?:every(?: single)?|each and every|all(?: of)?(?: the| these| those)?)\\s+${noun}|(?<![\\p{L}-])(?:${nouns.join('|')})\\s+(?:\\p{L}+\\s+)?(?:never|always)\\b`,
    'giu',
  );
  return remembered((text) => ({ none: [...text.matchAll(none)], all: [...text.matchAll(all)] }));
});

/** What says "none" has to be zero in the table; what says "all" is shown to a person. */
export function absoluteFaults(
  sentence: Sentence,
  columns: readonly Column[],
  claims: readonly ClaimWord[],
): SentenceFault[] {
  const found = finderFor(columns)(authorsWords(sentence));
  const none = found.none.flatMap((match) => {
    const run = runAt(sentence, match.index);
    const isClaim = claims.some(({ start }) => start >= match.index && start < match.index + match[0].length);
    return run && !isClaim && !isZero(run) ? [wrong(sentence, run, match[0])] : [];
  });
  const all = found.all.flatMap((match) => {
    const run = runAt(sentence, match.index);
    return run?.scopes.every(({ kind }) => kind === 'branch') ? [unjudged(sentence, run, match[0])] : [];
  });
  return [...none, ...all];
}

/** A branch or claim that compares with zero and found them level: there alone a ratio is missing. */
function isZero({ scopes }: SentenceRun): boolean {
  return scopes.some(
    ({ kind, grounds }) =>
      kind === 'attested' ||
      grounds.some(
        ({ evidence }) => evidence.direction === 0 && evidence.ratio === null && evidence.highest === null,
      ) ||
      grounds.some(({ name }) => /\.available$/u.test(name)),
  );
}

function wrong({ text }: Sentence, { line }: SentenceRun, said: string): SentenceFault {
  return {
    line,
    what: `none, without a figure that is zero: ${said} in “${text.trim()}”`,
    expected: 'a figure, or a branch on zero',
    mend: 'print {{ figure.latest | count }}, which says “no”, or write {% if figure.latest == 0 %}',
  };
}

function unjudged({ text }: Sentence, { line }: SentenceRun, said: string): SentenceFault {
  return {
    line,
    what: `a word for all that no figure can bear out: ${said} in “${text.trim()}”`,
    mend: 'read it: is it true? Then {% claim … %} it, or take out the word for all',
    warning: true,
  };
}
