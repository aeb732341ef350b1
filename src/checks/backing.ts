import type { Fault } from '../faults/fault.ts';
import type { Ground, Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Scope } from '../prose/rendering.ts';
import { attestedGround } from './attestedClaims.ts';
import { type ClaimKind, supports } from './claimWords.ts';
import type { ClaimWord } from './findClaims.ts';
import type { MentionFinder } from './mentions.ts';
import { nearby } from './nearby.ts';
import { printedValues } from './printed.ts';
import { belongs } from './scope.ts';
import type { Sentence } from './sentence.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

export interface BackingContext {
  readonly edition: Area;
  readonly finder: MentionFinder;
  /** The series of a figure's name in this edition. */
  readonly seriesOf: (figure: string) => Series | null;
}

interface Vote {
  readonly ground: Ground;
  readonly holds: boolean;
}

/**
 * A claim word stands in a branch, a claim or an attested claim whose grounds bear it out, in this
 * edition. The innermost scope with something to say on the word decides.
 */
export function backingFaults(
  sentence: Sentence,
  claim: ClaimWord,
  context: BackingContext,
): SentenceFault[] {
  if (bornOutByPrint(sentence, claim)) return [];
  const scopes = claim.run.scopes.toReversed();
  for (const scope of scopes) {
    const votes = votesOf(scope, claim, context);
    if (votes.length > 0) return decide(sentence, claim, votes, context);
    if (scope.kind === 'attested') return [];
  }
  if (scopes.some((scope) => scope.kind === 'claim' || scope.grounds.some(hasEvidence))) {
    return [unjudged(sentence, claim)];
  }
  return [unbacked(sentence, claim)];
}

function votesOf(scope: Scope, { kind }: ClaimWord, { seriesOf }: BackingContext): Vote[] {
  const grounds = scope.attested ? attestedGround(scope.attested, seriesOf) : scope.grounds;
  return grounds.flatMap((ground) => {
    const holds = supports(kind, ground.evidence);
    return holds === null ? [] : [{ ground, holds }];
  });
}

function hasEvidence({ evidence }: Ground): boolean {
  return Object.values(evidence).some((value) => value !== null);
}

const AT_AN_END: Partial<Record<ClaimKind, readonly string[]>> = {
  high: ['peak', 'top'],
  low: ['trough', 'bottom'],
};

/**
 * What is printed bears the word out by itself: "highest" beside the peak, "average" in the name of
 * an average sentence, in months.
 */
function bornOutByPrint(sentence: Sentence, { kind, word }: ClaimWord): boolean {
  const values = [...printedValues(sentence).map(({ value }) => value), ...periodsOf(sentence)];
  if (kind === 'average') {
    return values.some(({ series }) => series.column.title.toLowerCase().includes(word.toLowerCase()));
  }
  return values.some(({ measure }) => AT_AN_END[kind]?.includes(measure));
}

function periodsOf({ runs }: Sentence): Value[] {
  return runs.flatMap(({ atom }) => (atom?.kind === 'period' && atom.of ? atom.of : []));
}

function decide(
  sentence: Sentence,
  claim: ClaimWord,
  votes: readonly Vote[],
  context: BackingContext,
): SentenceFault[] {
  const relevant = votesOfNearestFigure(sentence, claim, votes);
  if (relevant.every(({ holds }) => !holds)) return [falseWord(sentence, claim, relevant)];
  if (relevant.some(({ holds }) => !holds)) return [ambiguous(sentence, claim, relevant)];
  return claimPlaceFaults(sentence, claim, relevant, context);
}

/** Where grounds differ, the figure printed nearest to the word says which of them it speaks of. */
function votesOfNearestFigure(
  sentence: Sentence,
  { start }: ClaimWord,
  votes: readonly Vote[],
): readonly Vote[] {
  if (votes.every(({ holds }) => holds === votes[0]?.holds)) return votes;
  const printed = printedValues(sentence).toSorted(
    (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start),
  );
  for (const { value } of printed) {
    const own = votes.filter(({ ground }) => ground.series === value.series);
    if (own.length > 0) return own;
  }
  return votes;
}

/** A word that rests on another area's figures stands beside that area's name. */
function claimPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  votes: readonly Vote[],
  { edition, finder }: BackingContext,
): SentenceFault[] {
  const placed = { start: claim.start, end: claim.start + claim.word.length };
  const mentions = finder.find(sentence, edition);
  const areas = votes.map(({ ground }) => ground.series.area);
  if (areas.some((area) => area === edition)) return [];
  const around = nearby(sentence, placed, mentions);
  if (
    areas.some((area) => belongs(area, edition, around) || mentions.some((mention) => mention.area === area))
  )
    return [];
  const [area] = areas;
  return [
    {
      line: claim.run.line,
      what: `a claim on the figures of ${area?.name} in a sentence that does not name it: ${claim.word} in “${sentence.text.trim()}”`,
      expected: `the sentence names ${area?.name}`,
      mend: 'name the area, or claim it of the figure that is meant',
    },
  ];
}

function quote(sentence: Sentence, { word }: ClaimWord): string {
  return `${word} in “${sentence.text.trim()}”`;
}

function falseWord(sentence: Sentence, claim: ClaimWord, votes: readonly Vote[]): SentenceFault {
  const values = [...new Set(votes.map(({ ground }) => `${ground.name}: ${ground.values}`))].join('; ');
  return {
    line: claim.run.line,
    what: `the figures do not bear out the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: `words that agree with ${values}`,
    mend: 'write what is true there, or add a branch: {% elsif … %}',
  };
}

function ambiguous(sentence: Sentence, claim: ClaimWord, votes: readonly Vote[]): SentenceFault {
  const values = votes.map(({ ground }) => `${ground.name}: ${ground.values}`).join('; ');
  return {
    line: claim.run.line,
    what: `which figure is meant is not clear: ${quote(sentence, claim)}`,
    expected: `grounds that agree; ${values}`,
    mend: 'give the word a claim of its own: {% claim figure.measure %}…{% endclaim %}',
  };
}

function unjudged(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `a word that the figures can't judge: ${quote(sentence, claim)}`,
    mend: 'read it: is it true in every edition?',
    warning: true,
  };
}

function unbacked(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `unbacked claim in the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: 'a claim, an attested claim or a branch that bears it out',
    mend: `write {% claim figure.rose %}${claim.word}{% endclaim %} with the figure it rests on, or use a plain word`,
  };
}
