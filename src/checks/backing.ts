import { asPrinted } from '../figures/format.ts';
import { RECORD_MEASURES } from '../figures/recordMeasures.ts';
import type { Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Scope } from '../prose/rendering.ts';
import { attestedGround } from './attestedClaims.ts';
import {
  ambiguous,
  deniedByPrint,
  falseWord,
  type SentenceFault,
  unbacked,
  unjudged,
  type Vote,
} from './claimMessages.ts';
import {
  attestedPlaceFaults,
  type BackingContext,
  claimPlaceFaults,
  groundPlaceFaults,
  subjectFault,
} from './claimSubject.ts';
import type { ClaimWord } from './findClaims.ts';
import { nearby } from './nearby.ts';
import { EXTREMES, type PrintedValue, printedExtremes, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';
import { brokenRecordFaults, claimSpanFaults } from './spans.ts';
import { otherSubject, subjectOf } from './subject.ts';
import { supports } from './supports.ts';

/**
 * A claim word stands in a branch, a claim or an attested claim whose grounds bear it out, in this
 * edition. The innermost scope with something to say on the word decides.
 */
export function backingFaults(
  sentence: Sentence,
  claim: ClaimWord,
  context: BackingContext,
): SentenceFault[] {
  if (isNounOfColumn(sentence, claim)) return [];
  const printed = nearestExtreme(sentence, claim);
  if (printed) {
    if (
      EXTREMES[printed.value.measure] !== claim.kind ||
      claim.turn.negated ||
      isOtherExtreme(printed, claim)
    )
      return [deniedByPrint(sentence, claim)];
    // A printed figure is held against the place by itself; a period is not.
    const isPeriod = printed.run.atom?.kind === 'period';
    return [
      ...(isPeriod ? claimPlaceFaults(sentence, claim, [printed.value.area], context) : []),
      ...peakFaults(sentence, claim, printed.value),
    ];
  }
  const scopes = claim.run.scopes.toReversed();
  for (const scope of scopes) {
    const votes = votesOf(scope, claim, context);
    if (votes.length > 0) return decide(sentence, claim, votes, context);
    if (scope.attested) return attestedPlaceFaults(sentence, claim, scope.attested, context);
  }
  if (isProvenSince(sentence, claim, context)) return [];
  const unweighable = claim.kind === 'unjudged' || claim.kind === 'average';
  if (unweighable && scopes.some((scope) => scope.kind === 'claim' || comparesAreas(scope, claim))) {
    return claim.kind === 'average' ? [] : [unjudged(sentence, claim)];
  }
  return [unbacked(sentence, claim)];
}

function sinceOf(series: Series, measure: 'highestSince' | 'lowestSince'): string | null {
  const context = { name: '', profile: 'pa', nation: series.area, peers: [] } as const;
  const result = RECORD_MEASURES[measure]?.(series, context);
  return result?.is === 'period' ? (result.period?.id ?? null) : null;
}

/** "The highest since 2021", with the period that `highestSince` printed: it bears the word out by itself. */
function isProvenSince(sentence: Sentence, claim: ClaimWord, context: BackingContext): boolean {
  const { series, columns } = context;
  const measure = claim.kind === 'high' ? 'highestSince' : claim.kind === 'low' ? 'lowestSince' : null;
  if (!measure) return false;
  const run = sentence.runs.find(({ start, atom }) => atom?.kind === 'period' && start > claim.start);
  if (run?.atom?.kind !== 'period' || !/\bsince\s+$/iu.test(sentence.text.slice(claim.start, run.start)))
    return false;
  const { id } = run.atom.period;
  return series.some(
    (each) =>
      sinceOf(each, measure) === id &&
      claimPlaceFaults(sentence, claim, [each.area], context).length === 0 &&
      !otherSubject(sentence, claim, [subjectOf(each.column, each.table)], columns),
  );
}

/** "Above average" rests on a comparison; which way it went, the other word says. */
function comparesAreas({ grounds }: Scope, { kind }: ClaimWord): boolean {
  return kind === 'average' && grounds.some(({ evidence }) => evidence.direction !== null);
}

/** Words that set two sides beside each other; the others say that one of them moved. */
const COMPARES =
  /^(?:\p{L}+er|more|less|above|below|exceed|outstrip|outpac|outnumber|outweigh|outperform|overt|surpass|eclips|dwarf|ahead|behind|over-?rep|under-?rep|lag|trail|beat)/iu;

function votesOf(scope: Scope, { kind, turn, word }: ClaimWord, { seriesOf }: BackingContext): Vote[] {
  const needsMotion = (kind === 'up' || kind === 'down') && !COMPARES.test(word);
  const grounds = scope.attested ? attestedGround(scope.attested, seriesOf) : scope.grounds;
  return grounds.flatMap((ground) => {
    if (needsMotion && !ground.evidence.moves) return [];
    const holds = supports(kind, turn, ground.evidence);
    return holds === null ? [] : [{ ground, holds }];
  });
}

/** "Average" in the name of what is printed claims nothing: an average sentence, in months. */
function isNounOfColumn(sentence: Sentence, { kind, word }: ClaimWord): boolean {
  if (kind !== 'average') return false;
  const said = word.toLowerCase();
  return printedValues(sentence).some(({ value }) => value.series.column.title.toLowerCase().includes(said));
}

/**
 * A peak, trough, top or bottom that is printed beside the word, or whose period is: it bears
 * "highest" out by itself, or denies it. One that stands before the word only bears it out.
 */
function nearestExtreme(sentence: Sentence, { kind, word, start }: ClaimWord): PrintedValue | undefined {
  if (kind !== 'high' && kind !== 'low') return undefined;
  const extremes = printedExtremes(sentence);
  const { before, after } = nearby(sentence, { start, end: start + word.length }, extremes);
  return after ?? (before && EXTREMES[before.value.measure] === kind ? before : undefined);
}

/** A peak is one since the last break or gap only. */
function peakFaults(
  sentence: Sentence,
  claim: ClaimWord,
  { measure, series, value }: Value,
): SentenceFault[] {
  if ((measure !== 'peak' && measure !== 'trough') || value === null) return [];
  const way = measure === 'peak' ? 'high' : 'low';
  return brokenRecordFaults(sentence, claim, series, way, asPrinted(value, series.column.decimals));
}

/** A peak is the highest of its own past, the top the highest of all places. */
function isOtherExtreme({ value }: PrintedValue, { turn }: ClaimWord): boolean {
  const among = value.measure === 'top' || value.measure === 'bottom' ? 'places' : 'times';
  return turn.among !== null && turn.among !== among;
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
  const grounds = relevant.map(({ ground }) => ground);
  const subject = subjectFault(sentence, claim, grounds, context);
  if (subject.length > 0) return subject;
  return [
    ...claimSpanFaults(sentence, claim, grounds),
    ...groundPlaceFaults(sentence, claim, grounds, context),
  ];
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
