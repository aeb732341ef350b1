import { type Ground, groundOf } from '../figures/ground.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Attested } from '../prose/attested.ts';
import type { Scope } from '../prose/rendering.ts';
import { attestedGround } from './attestedClaims.ts';
import { holdsOf, valuesOf } from './bare.ts';
import { brokenRecord } from './brokenRecords.ts';
import { type Comparator, comparatorOf } from './comparator.ts';
import { type Among, bears, reversed } from './judge.ts';
import type { Mention } from './mentions.ts';
import { claimPlaceFaults } from './places.ts';
import { EXTREMES, extremeBeside, printedOf, shownBeside } from './printed.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { type Found, found } from './rules.ts';
import { isReversed } from './sides.ts';
import { speaksOf } from './subject.ts';
import { type StoryColumn, subjectsOf } from './subjects.ts';
import { claimSpanFaults } from './times.ts';
import { nounsOf, says, subjectOf, vocabulary } from './vocabulary.ts';

/** Relations against the figures: of the claim or branch in which they stand, printed beside them, or of their subject. */

export interface ClaimContext {
  readonly edition: Area;
  readonly nation: Area;
  readonly peers: readonly Area[];
  /** What the areas of the story's kind are called. */
  readonly peerNouns: readonly string[];
  readonly columns: readonly StoryColumn[];
  readonly mentions: (reading: Reading) => readonly Mention[];
  /** The series of a figure's name in this edition. */
  readonly seriesOf: (figure: string) => Series | null;
}

/** What was found on a relation. */
export interface Weighed {
  readonly relation: Relation;
  /** Those that spoke of it. */
  readonly grounds: readonly Ground[];
  /** False where no figure could tell: a reader decides. */
  readonly isProved: boolean;
  readonly faults: readonly Found[];
}

export function weigh(reading: Reading, relation: Relation, context: ClaimContext): Weighed {
  const mentions = context.mentions(reading);
  const places = { mentions, nation: context.nation, peers: context.peerNouns };
  const comparator = comparatorOf(reading, relation, places);
  return (
    byPrint(reading, relation, mentions, comparator, context) ??
    byScopes(reading, relation, mentions, comparator, context) ??
    bySubject(reading, relation, mentions, comparator, context)
  );
}

const UNPROVED = { grounds: [], isProved: false, faults: [] } as const;

/** What stands beside the word denies it, or bears it out: a claim's grounds have their say too. */
function byPrint(
  reading: Reading,
  relation: Relation,
  mentions: readonly Mention[],
  comparator: Comparator,
  { edition }: ClaimContext,
): Weighed | null {
  const extreme = extremeBeside(reading, relation);
  if (extreme) {
    const { value, isPeriod } = extreme;
    const way = EXTREMES[value.measure];
    const isOfPlaces = value.measure === 'top' || value.measure === 'bottom';
    const isOther = (comparator.is === 'places' && !isOfPlaces) || (comparator.is === 'times' && isOfPlaces);
    const isFalse =
      relation.says.is === 'extreme' && (way !== relation.says.end || relation.isNegated || isOther);
    const faults = isFalse
      ? [deniedBy(reading, relation, `${value.measure}: ${printedOf(value)}`)]
      : [
          // A printed figure is held against the place by itself; a period is not.
          ...(isPeriod ? claimPlaceFaults(reading, relation, [value.area], edition, mentions) : []),
          ...(isOfPlaces
            ? []
            : brokenRecord(reading, relation, value.series, way === 1 ? 'high' : 'low', printedOf(value))),
        ];
    return { relation, grounds: [], isProved: true, faults };
  }
  const shown = shownBeside(reading, relation);
  const holds =
    shown && !relation.isSupposed
      ? bears(relation, { evidence: shown.evidence, against: 'value' }, null)
      : null;
  if (holds === false && shown)
    return { relation, grounds: [], isProved: true, faults: [deniedBy(reading, relation, shown.values)] };
  const isScoped = relation.token.run.scopes.some((scope) => scope.kind !== 'branch');
  return holds && !isScoped ? { relation, grounds: [], isProved: true, faults: [] } : null;
}

interface Vote {
  readonly ground: Ground;
  readonly holds: boolean;
}

/** The innermost claim or branch with something to say on the word decides. */
function byScopes(
  reading: Reading,
  relation: Relation,
  mentions: readonly Mention[],
  comparator: Comparator,
  context: ClaimContext,
): Weighed | null {
  for (const scope of relation.token.run.scopes.toReversed()) {
    const votes = votesOf(reading, relation, scope, mentions, comparator, context);
    if (votes.length > 0) {
      const grounds = votes.map(({ ground }) => ground);
      return {
        relation,
        grounds,
        isProved: true,
        faults: decide(reading, relation, votes, mentions, context),
      };
    }
    if (scope.attested)
      return {
        relation,
        grounds: [],
        isProved: true,
        faults: attestedFaults(reading, relation, scope.attested, mentions, context),
      };
  }
  return null;
}

function votesOf(
  reading: Reading,
  relation: Relation,
  scope: Scope,
  mentions: readonly Mention[],
  comparator: Comparator,
  { seriesOf, edition }: ClaimContext,
): Vote[] {
  if (scope.kind === 'branch' && (relation.isSupposed || !isOnFigures(reading, scope))) return [];
  const grounds = scope.attested ? attestedGround(scope.attested, seriesOf) : scope.grounds;
  const among: Among =
    comparator.is === 'places'
      ? 'places'
      : comparator.is === 'times' || comparator.is === 'period'
        ? 'times'
        : null;
  return grounds.flatMap((ground) => {
    if (isOfOther(relation, ground, comparator)) return [];
    const evidence = isReversed(reading, relation, ground, mentions, edition)
      ? reversed(ground.evidence)
      : ground.evidence;
    const isEvery = relation.says.is === 'streak' && relation.says.every;
    const holds = isEvery ? everyTime(relation, ground) : bears(relation, { ...ground, evidence }, among);
    return holds === null ? [] : [{ ground, holds }];
  });
}

/** "Every year since" under a ground that spans several periods: each of them went that way. */
function everyTime({ isNegated }: Relation, { from, to, evidence: { streak } }: Ground): boolean | null {
  return from && to && streak !== null ? streak >= to.index - from.index !== isNegated : null;
}

/** A ground on the year before does not speak of the nation's rate, nor one on the nation of the year before. */
function isOfOther(
  { says: { is } }: Relation,
  { against, other, series }: Ground,
  comparator: Comparator,
): boolean {
  const isInTime = against === 'previous' || against === 'start' || against === 'past';
  if (comparator.is === 'area') return isInTime && is === 'compared';
  const isOfPlaces =
    against === 'nation' || (against === 'value' && other !== null && other.area !== series.area);
  return comparator.is === 'earlier' && isOfPlaces;
}

const ON_FIGURES = new Set([
  'it',
  'that',
  'this',
  'they',
  'number',
  'figure',
  'rate',
  'count',
  'total',
  'share',
  'level',
]);

/** A sentence of a branch that speaks of its figures; others may stand there as well. */
function isOnFigures({ tokens, figures, sentence }: Reading, { grounds }: Scope): boolean {
  const columns = grounds.map(({ series }) => series.column);
  if (figures.length > 0 || sentence.passage.kind !== 'paragraph') return true;
  return (
    tokens.some(
      ({ role, word }) =>
        role === 'period' ||
        (role === 'word' &&
          (ON_FIGURES.has(word) ||
            columns.some((column) => nounsOf(column).has(word) || says({ text: word }, vocabulary(column))))),
    ) || tokens.filter(({ role }) => role === 'word').length < 4
  );
}

function decide(
  reading: Reading,
  relation: Relation,
  votes: readonly Vote[],
  mentions: readonly Mention[],
  context: ClaimContext,
): Found[] {
  const relevant = votesOfNearestFigure(reading, relation, votes);
  const values = [...new Set(relevant.map(({ ground }) => `${ground.name}: ${ground.values}`))].join('; ');
  if (relevant.every(({ holds }) => !holds)) return [deniedBy(reading, relation, values)];
  if (relevant.some(({ holds }) => !holds))
    return [
      found('unclear-ground', reading, relation.token, {
        what: `which figure is meant is not clear: ${relation.word}`,
        expected: `grounds that agree; ${values}`,
      }),
    ];
  const grounds = relevant.map(({ ground }) => ground);
  const other = otherColumn(reading, relation, grounds, context);
  if (other.length > 0) return other;
  return [
    ...grounds.slice(0, 1).flatMap((ground) => recordFaults(reading, relation, ground)),
    ...claimSpanFaults(reading, relation, grounds),
    ...placeFaultsOf(reading, relation, grounds, mentions, context),
  ];
}

/** Where grounds differ, the figure printed nearest to the word says which of them it speaks of. */
function votesOfNearestFigure(
  { figures }: Reading,
  { start }: Relation,
  votes: readonly Vote[],
): readonly Vote[] {
  if (votes.every(({ holds }) => holds === votes[0]?.holds)) return votes;
  const byDistance = figures.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  for (const { value } of byDistance) {
    const own = votes.filter(({ ground }) => ground.series === value.series);
    if (own.length > 0) return own;
  }
  return votes;
}

/** "A record", where the table has a value beyond it before a break. */
function recordFaults(
  reading: Reading,
  relation: Relation,
  { against, evidence: { highest, lowest }, series }: Ground,
): Found[] {
  if (
    against !== 'past' ||
    relation.isNegated ||
    relation.says.is === 'moved' ||
    relation.says.is === 'streak'
  )
    return [];
  const way = highest ? 'high' : lowest ? 'low' : null;
  return way ? brokenRecord(reading, relation, series, way, null) : [];
}

/** A claim on births in a sentence on burglaries. */
function otherColumn(
  reading: Reading,
  { token, word, start, end }: Relation,
  grounds: readonly Ground[],
  { columns }: ClaimContext,
): Found[] {
  const series = grounds.flatMap((ground) => [ground.series, ground.other ?? []].flat());
  const owns = [...new Set(series.map(({ column, table }) => subjectOf(column, table)))];
  const spot = { start, end, printed: [] };
  const others = owns.map(
    (own) =>
      columns.find(({ column }) => !owns.includes(column) && speaksOf(reading, spot, own, column))?.column,
  );
  const [other] = others;
  if (!other || others.includes(undefined)) return [];
  return [
    found('claim-on-another-column', reading, token, {
      what: `a claim on “${owns[0]?.title}” in words for “${other.title}”: ${word}`,
      expected: 'the figure that the words speak of',
    }),
  ];
}

/** "Higher than across the country" and "the lowest in the country" speak of the edition's own area, unsaid. */
function placeFaultsOf(
  reading: Reading,
  relation: Relation,
  grounds: readonly Ground[],
  mentions: readonly Mention[],
  { edition }: ClaimContext,
): Found[] {
  const isSetAgainst = ({ against, series }: Ground) =>
    series.area === edition && ['nation', 'peers', 'value'].includes(against);
  const isFirstNamed = mentions.every(({ start }) => start > relation.start);
  if (isFirstNamed && grounds.some(isSetAgainst)) return [];
  return claimPlaceFaults(
    reading,
    relation,
    grounds.map(({ series }) => series.area),
    edition,
    mentions,
  );
}

function attestedFaults(
  reading: Reading,
  relation: Relation,
  attested: Attested,
  mentions: readonly Mention[],
  context: ClaimContext,
): Found[] {
  const series = context.seriesOf(attested.figure);
  if (!series) return [];
  const isDenial = /\b(?:no|not|never)\b/iu.test(attested.says);
  if (relation.isNegated && !isDenial)
    return [
      found('attested-turned', reading, relation.token, {
        what: `an attested claim turned round: ${relation.word}`,
        expected: `what ${attested.by} says: ${attested.says}`,
      }),
    ];
  const other = otherColumn(reading, relation, [groundOf(attested.figure, 'attested', series)], context);
  return other.length > 0
    ? other
    : claimPlaceFaults(reading, relation, [series.area], context.edition, mentions);
}

/** Outside of claims: refused where each series that it may speak of denies it. */
function bySubject(
  reading: Reading,
  relation: Relation,
  mentions: readonly Mention[],
  comparator: Comparator,
  { columns, edition, peers }: ClaimContext,
): Weighed {
  if (relation.isSupposed) return { relation, ...UNPROVED };
  const series = subjectsOf(reading, relation, columns, edition, mentions);
  const verdicts = series.map((each) => holdsOf(each, { relation, comparator, peers }));
  if (series.length === 0 || verdicts.some((holds) => holds === null)) return { relation, ...UNPROVED };
  if (verdicts.some((holds) => holds)) return { relation, grounds: [], isProved: true, faults: [] };
  const values = series.map((each) => `${each.column.title}: ${valuesOf(each)}`).join('; ');
  return { relation, grounds: [], isProved: true, faults: [deniedBy(reading, relation, values)] };
}

function deniedBy(reading: Reading, relation: Relation, values: string): Found {
  return found('denied', reading, relation.token, {
    what: `the figures deny the ${reading.sentence.passage.kind}: ${relation.word}`,
    expected: `words that agree with ${values}`,
  });
}
