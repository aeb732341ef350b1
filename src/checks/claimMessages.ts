import type { Fault } from '../faults/fault.ts';
import type { Ground } from '../figures/result.ts';
import type { Attested } from '../prose/attested.ts';
import type { ClaimKind } from './claimWords.ts';
import type { ClaimWord } from './findClaims.ts';
import type { Sentence } from './sentence.ts';

/** What is said of a claim word that does not hold. */

export type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

/** What one ground says on a word. */
export interface Vote {
  readonly ground: Ground;
  readonly holds: boolean;
}

export function quote(sentence: Sentence, { word }: ClaimWord): string {
  return `${word} in “${sentence.text.trim()}”`;
}

export function falseWord(sentence: Sentence, claim: ClaimWord, votes: readonly Vote[]): SentenceFault {
  const values = [...new Set(votes.map(({ ground }) => `${ground.name}: ${ground.values}`))].join('; ');
  return {
    line: claim.run.line,
    what: `the figures do not bear out the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: `words that agree with ${values}`,
    mend: 'write what is true there, or add a branch: {% elsif … %}',
  };
}

export function deniedByPrint(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `what is printed denies the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: claim.kind === 'high' ? 'the peak or the top' : 'the trough or the bottom',
    mend: 'print the other measure, or write the other word',
  };
}

export function turnedRound(sentence: Sentence, claim: ClaimWord, { says, by }: Attested): SentenceFault {
  return {
    line: claim.run.line,
    what: `an attested claim turned round: ${quote(sentence, claim)}`,
    expected: `what ${by} says: ${says}`,
    mend: 'say it as it is attested',
  };
}

export function ambiguous(sentence: Sentence, claim: ClaimWord, votes: readonly Vote[]): SentenceFault {
  const values = votes.map(({ ground }) => `${ground.name}: ${ground.values}`).join('; ');
  return {
    line: claim.run.line,
    what: `which figure is meant is not clear: ${quote(sentence, claim)}`,
    expected: `grounds that agree; ${values}`,
    mend: 'give the word a claim of its own: {% claim figure.measure %}…{% endclaim %}',
  };
}

export function unjudged(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `a word that the figures can't judge: ${quote(sentence, claim)}`,
    mend: 'read it: is it true in every edition?',
    warning: true,
  };
}

const MEASURES: Partial<Record<ClaimKind, string>> = {
  up: 'rose',
  down: 'fell',
  level: 'unchanged',
  high: 'recordHigh',
  low: 'recordLow',
  recordLow: 'recordLow',
  doubled: 'doubled',
  tripled: 'tripled',
  halved: 'halved',
  majority: 'majority',
  minority: 'minority',
  streak: 'streak > 1',
  average: 'aboveNation',
};

/** With a measure that such a word often rests on: a hint, not a rule. */
function mendFor({ kind, word }: ClaimWord): string {
  // No measure says that something is worse or quicker: a reader is to hear what the figure did, or who says so.
  if (kind === 'unjudged')
    return `say what the figures show, or who says it: “${word}” is no measure of theirs`;
  return `write {% claim figure.${MEASURES[kind] ?? 'recordHigh'} %}${word}{% endclaim %} with the figure it rests on`;
}

export function unbacked(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `unbacked claim in the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: 'a claim, an attested claim or a branch that bears it out',
    mend: `${mendFor(claim)}; or use a plain word, or list the phrase under noClaims in content/site.yaml if it claims nothing`,
  };
}
