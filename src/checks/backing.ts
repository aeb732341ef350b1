import type { Fault } from '../faults/fault.ts';
import { RECORD_MEASURES } from '../figures/recordMeasures.ts';
import { type Ground, NO_EVIDENCE } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Scope } from '../prose/rendering.ts';
import type { Column } from '../tables/column.ts';
import { attestedGround } from './attestedClaims.ts';
import type { ClaimWord } from './findClaims.ts';
import type { MentionFinder } from './mentions.ts';
import { nearby } from './nearby.ts';
import { EXTREMES, type PrintedValue, printedExtremes, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';
import { claimSpanFaults } from './spans.ts';
import { otherSubject, subjectOf } from './subject.ts';
import { supports } from './supports.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

export interface BackingContext {
  readonly edition: Area;
  readonly finder: MentionFinder;
  /** The series of a figure's name in this edition. */
  readonly seriesOf: (figure: string) => Series | null;
  /** What the story speaks of. */
  readonly columns: readonly Column[];
  /** Of all its figures, in this edition. */
  readonly series: readonly Series[];
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
  if (isNounOfColumn(sentence, claim)) return [];
  const printed = nearestExtreme(sentence, claim);
  if (printed) {
    if (EXTREMES[printed.value.measure] !== claim.kind || claim.turn.negated)
      return [deniedByPrint(sentence, claim)];
    // A printed figure is held against the place by itself; a period is not.
    const isPeriod = printed.run.atom?.kind === 'period';
    return isPeriod ? claimPlaceFaults(sentence, claim, [printed.value.area], context) : [];
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
function isProvenSince(sentence: Sentence, claim: ClaimWord, { series, columns }: BackingContext): boolean {
  const measure = claim.kind === 'high' ? 'highestSince' : claim.kind === 'low' ? 'lowestSince' : null;
  if (!measure) return false;
  const run = sentence.runs.find(({ start, atom }) => atom?.kind === 'period' && start > claim.start);
  if (run?.atom?.kind !== 'period' || !/\bsince\s+$/iu.test(sentence.text.slice(claim.start, run.start)))
    return false;
  const { id } = run.atom.period;
  return series.some(
    (each) =>
      sinceOf(each, measure) === id &&
      !otherSubject(sentence, claim, [subjectOf(each.column, each.table)], columns),
  );
}

/** "Above average" rests on a comparison; which way it went, the other word says. */
function comparesAreas({ grounds }: Scope, { kind }: ClaimWord): boolean {
  return kind === 'average' && grounds.some(({ evidence }) => evidence.direction !== null);
}

function votesOf(scope: Scope, { kind, turn }: ClaimWord, { seriesOf }: BackingContext): Vote[] {
  const grounds = scope.attested ? attestedGround(scope.attested, seriesOf) : scope.grounds;
  return grounds.flatMap((ground) => {
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

/** A claim on births in a sentence on burglaries. */
function subjectFault(
  sentence: Sentence,
  claim: ClaimWord,
  grounds: readonly Ground[],
  { columns, seriesOf }: BackingContext,
): SentenceFault[] {
  // A comparison rests on both of its sides: "women.latest and men.latest".
  const series = grounds.flatMap((ground) => {
    const named = ground.name.split(' and ').flatMap((name) => seriesOf(name.split(/[. ]/)[0] ?? '') ?? []);
    return [ground.series, ...named];
  });
  const owns = [...new Set(series.map(({ column, table }) => subjectOf(column, table)))];
  const other = otherSubject(sentence, claim, owns, columns);
  if (!other) return [];
  return [
    {
      line: claim.run.line,
      what: `a claim on “${owns[0]?.title}” in words for “${other.title}”: ${quote(sentence, claim)}`,
      expected: 'the figure that the words speak of',
      mend: 'rest the claim on that figure, or name what it speaks of',
    },
  ];
}

/** "Higher than across the country" and "the lowest in the country" speak of the edition's own area, unsaid. */
function groundPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  grounds: readonly Ground[],
  context: BackingContext,
): SentenceFault[] {
  const { edition, finder } = context;
  const mentions = finder.find(sentence, edition);
  const isSetAgainst = ({ name, series }: Ground) =>
    series.area === edition && /(?:Nation|\.highest|\.lowest| and .*)$/u.test(name);
  const isFirstNamed = mentions.every(({ start }) => start > claim.start);
  if (isFirstNamed && grounds.some(isSetAgainst)) return [];
  const areas = grounds.map(({ series }) => series.area);
  return claimPlaceFaults(sentence, claim, areas, context);
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

/** A word stands beside the name of the area on whose figures it rests, or beside none, in its own edition. */
function claimPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  areas: readonly Area[],
  { edition, finder }: BackingContext,
): SentenceFault[] {
  const mentions = finder.find(sentence, edition);
  const { before, after } = nearby(
    sentence,
    { start: claim.start, end: claim.start + claim.word.length },
    mentions,
  );
  const fits = (area: Area): boolean => {
    if (before?.area === area || after?.area === area) return true;
    if (before) return false;
    return mentions.length > 0 ? mentions.some((mention) => mention.area === area) : area === edition;
  };
  if (areas.some(fits)) return [];
  const area = areas[0]?.name;
  return [
    {
      line: claim.run.line,
      what: `a claim on the figures of ${area} in a sentence that ${before ? `speaks of ${before.area.name}` : 'does not name it'}: ${claim.word} in “${sentence.text.trim()}”`,
      expected: `the sentence names ${area}`,
      mend: 'name the area, or claim it of the figure that is meant',
    },
  ];
}

function attestedPlaceFaults(
  sentence: Sentence,
  claim: ClaimWord,
  attested: Attested,
  context: BackingContext,
): SentenceFault[] {
  const series = context.seriesOf(attested.figure);
  if (!series) return [];
  if (claim.turn.negated && !/\b(?:no|not|never|n[’']t)\b/iu.test(attested.says))
    return [turnedRound(sentence, claim, attested)];
  const ground = { name: attested.figure, series, evidence: NO_EVIDENCE, values: '' };
  const subject = subjectFault(sentence, claim, [ground], context);
  return subject.length > 0 ? subject : claimPlaceFaults(sentence, claim, [series.area], context);
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

function deniedByPrint(sentence: Sentence, claim: ClaimWord): SentenceFault {
  return {
    line: claim.run.line,
    what: `what is printed denies the ${sentence.passage.kind}: ${quote(sentence, claim)}`,
    expected: claim.kind === 'high' ? 'the peak or the top' : 'the trough or the bottom',
    mend: 'print the other measure, or write the other word',
  };
}

function turnedRound(sentence: Sentence, claim: ClaimWord, { says, by }: Attested): SentenceFault {
  return {
    line: claim.run.line,
    what: `an attested claim turned round: ${quote(sentence, claim)}`,
    expected: `what ${by} says: ${says}`,
    mend: 'say it as it is attested',
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
