import { type Ground, groundOf } from '../figures/ground.ts';
import { comparableRun, printedValue } from '../figures/series.ts';
import type { Attested } from '../prose/attested.ts';
import type { Scope } from '../prose/rendering.ts';
import { attestedGround } from './attestedClaims.ts';
import { everyTime, holdsOf } from './bare.ts';
import { brokenRecord } from './brokenRecords.ts';
import { isOnFigures, otherColumn, saysNoOther } from './claimSubject.ts';
import { type Comparator, comparatorOf, isReversed } from './comparator.ts';
import { type Among, bears, reversed } from './judge.ts';
import { claimPlaceFaults } from './places.ts';
import type { Reading, Token } from './reading.ts';
import type { Relation } from './relations.ts';
import { type Found, found } from './rules.ts';
import { extremeBeside, printedOf, shownBeside } from './shown.ts';
import { claimSpanFaults } from './times.ts';
import { seriesTold } from './told.ts';

/** Relations against the figures: printed beside them, of the claim or branch in which they stand, or of their subject. */

/** What was found on a relation. */
export interface Weighed {
  readonly relation: Relation;
  /** Those that spoke of it. */
  readonly grounds: readonly Ground[];
  /** False where no figure could tell: a reader decides. */
  readonly isProved: boolean;
  readonly faults: readonly Found[];
}

export function weigh(reading: Reading, written: Relation): Weighed {
  const isOfNoOther = saysNoOther(reading, written);
  const way = written.says.is === 'compared' ? written.says.way : 0;
  const relation: Relation = isOfNoOther
    ? { ...written, says: { is: 'extreme', way }, isNegated: false }
    : written;
  const comparator = isOfNoOther
    ? ({ is: 'places', isTieFine: true } as const)
    : comparatorOf(reading, relation);
  return (
    byRank(reading, relation) ??
    byExtreme(reading, relation, comparator) ??
    byPrint(reading, relation) ??
    byScopes(reading, relation, comparator) ??
    bySubject(reading, relation, comparator)
  );
}

function proved(relation: Relation, faults: readonly Found[], grounds: readonly Ground[] = []): Weighed {
  return { relation, grounds, isProved: true, faults };
}

function denied(reading: Reading, relation: Relation, values: string): Found {
  const problem = `the figures do not bear out the ${reading.sentence.passage.kind}`;
  return found('denied', reading, relation, problem, `words that agree with ${values}`);
}

/** "The sixth highest": the rank that stands before the word is counted from that end. */
function byRank(reading: Reading, relation: Relation): Weighed | null {
  const rank = reading.figures.find(({ at, value }) => at === relation.at - 1 && value.kind === 'rank');
  if (!rank || relation.says.is !== 'extreme') return null;
  const way = rank.value.measure === 'rankFromLowest' ? -1 : 1;
  const isTold = way === relation.says.way && !relation.isNegated;
  return proved(relation, isTold ? [] : [denied(reading, relation, `rank ${rank.word}`)]);
}

/** "The highest rate was 6.2", with the top printed beside it. */
function byExtreme(reading: Reading, relation: Relation, comparator: Comparator): Weighed | null {
  const extreme = extremeBeside(reading, relation);
  if (!extreme || relation.says.is !== 'extreme') return null;
  const { value, way, role } = extreme;
  const isOfPlaces = value.measure === 'top' || value.measure === 'bottom';
  const isOther = comparator.is === (isOfPlaces ? 'times' : 'places');
  if (way !== relation.says.way || relation.isNegated || isOther)
    return proved(relation, [denied(reading, relation, `${value.measure}: ${printedOf(value)}`)]);
  // A printed figure is held against the place by itself; a period is not.
  const places = role === 'period' ? claimPlaceFaults(reading, relation, [value.area]) : [];
  const broken = isOfPlaces ? [] : brokenRecord(reading, relation, value.series, way, printedOf(value));
  return proved(relation, [...places, ...broken]);
}

/** Figures beside the word deny it, or bear it out: a claim's grounds have their say too. */
function byPrint(reading: Reading, relation: Relation): Weighed | null {
  const shown = relation.isSupposed ? null : shownBeside(reading, relation);
  const holds = shown && bears(relation, shown.evidence, 'value', null);
  if (shown && holds === false) return proved(relation, [denied(reading, relation, shown.values)]);
  return holds && relation.run.scopes.every(({ kind }) => kind === 'branch') ? proved(relation, []) : null;
}

/** The innermost claim or branch with something to say on the word decides. */
function byScopes(reading: Reading, relation: Relation, comparator: Comparator): Weighed | null {
  for (const scope of relation.run.scopes.toReversed()) {
    const votes = votesOf(reading, relation, scope, comparator);
    if (votes.length > 0) return decide(reading, relation, votes);
    if (scope.attested) return proved(relation, attestedFaults(reading, relation, scope.attested));
  }
  return null;
}

interface Vote {
  readonly ground: Ground;
  readonly holds: boolean;
}

function votesOf(reading: Reading, relation: Relation, scope: Scope, comparator: Comparator): Vote[] {
  const isOfPast = comparator.is === 'times' || comparator.is === 'period';
  const isStrong = relation.says.is === 'extreme' && comparator.is === 'times';
  const isLoose = relation.isSupposed || (!isStrong && !isOnFigures(reading, relation, scope));
  if (scope.kind === 'branch' && isLoose) return [];
  const among: Among = comparator.is === 'places' ? 'places' : isOfPast ? 'times' : null;
  const grounds = scope.attested ? attestedGround(scope.attested, reading.known.seriesOf) : scope.grounds;
  return grounds.flatMap((ground) => {
    if (isOfOther(reading, relation, ground, comparator)) return [];
    const evidence = isReversed(reading, relation, ground) ? reversed(ground.evidence) : ground.evidence;
    const isEvery = relation.says.is === 'streak' && relation.says.isEvery;
    const holds = isEvery ? everyTime(relation, ground) : bears(relation, evidence, ground.against, among);
    return holds === null ? [] : [{ ground, holds }];
  });
}

/** A ground on the year before does not speak of the nation's rate, nor one on women and people of men and women. */
function isOfOther(reading: Reading, relation: Relation, ground: Ground, comparator: Comparator): boolean {
  const { against, other, series } = ground;
  const isCompared = relation.says.is === 'compared';
  if (comparator.is === 'area') return isCompared && ['previous', 'start', 'past'].includes(against);
  if (comparator.is === 'column' && other) {
    const second = isReversed(reading, relation, ground) ? series : other;
    return comparator.column.column !== second.column;
  }
  const isOfPlaces =
    against === 'nation' || (against === 'value' && other !== null && other.area !== series.area);
  return comparator.is === 'earlier' && isOfPlaces;
}

function decide(reading: Reading, relation: Relation, all: readonly Vote[]): Weighed {
  const votes = votesOfSubject(reading, relation, all);
  const grounds = votes.map(({ ground }) => ground);
  const values = [...new Set(grounds.map((ground) => `${ground.name}: ${ground.values}`))].join('; ');
  if (votes.every(({ holds }) => !holds))
    return proved(relation, [denied(reading, relation, values)], grounds);
  // Where grounds disagree and no figure says which is meant, a reader decides.
  if (votes.some(({ holds }) => !holds)) return { relation, grounds, isProved: false, faults: [] };
  const other = otherColumn(reading, relation, grounds);
  if (other.length > 0) return proved(relation, other, grounds);
  const broken = grounds.slice(0, 1).flatMap((ground) => recordFaults(reading, relation, ground));
  const spans = broken.length > 0 ? [] : claimSpanFaults(reading, relation, grounds);
  return proved(relation, [...broken, ...spans, ...placeFaultsOf(reading, relation, grounds)], grounds);
}

/** Where grounds differ, the figure printed nearest to the word says which of them it speaks of, or its subject. */
function votesOfSubject(reading: Reading, relation: Relation, votes: readonly Vote[]): readonly Vote[] {
  if (votes.every(({ holds }) => holds === votes[0]?.holds)) return votes;
  const distance = ({ start }: Token) => Math.abs(start - relation.start);
  const nearest = reading.figures.toSorted((a, b) => distance(a) - distance(b));
  const series = [...nearest.map(({ value }) => value.series), ...seriesTold(reading, relation)];
  const own = series.map((each) => votes.filter(({ ground }) => ground.series === each));
  return own.find(({ length }) => length > 0) ?? votes;
}

/** "A record", where the table has a value beyond it before a break. */
function recordFaults(reading: Reading, relation: Relation, { against, evidence, series }: Ground): Found[] {
  const isExtreme = relation.says.is === 'extreme' || relation.says.is === 'record';
  const way = evidence.highest ? 1 : evidence.lowest ? -1 : 0;
  return against === 'past' && isExtreme && !relation.isNegated && way !== 0
    ? brokenRecord(reading, relation, series, way)
    : [];
}

/** "Higher than across the country" and "the lowest in the country" speak of the edition's own area, unsaid. */
function placeFaultsOf(reading: Reading, relation: Relation, grounds: readonly Ground[]): Found[] {
  const { mentions, known } = reading;
  const isSetAgainst = ({ against, series }: Ground) =>
    series.area === known.edition && ['nation', 'peers', 'value'].includes(against);
  if (mentions.every(({ start }) => start > relation.start) && grounds.some(isSetAgainst)) return [];
  return claimPlaceFaults(
    reading,
    relation,
    grounds.map(({ series }) => series.area),
  );
}

function attestedFaults(reading: Reading, relation: Relation, { figure, says: said, by }: Attested): Found[] {
  const series = reading.known.seriesOf(figure);
  if (!series) return [];
  const isDenial = said.split(' ').some((word) => ['no', 'not', 'never'].includes(word.toLowerCase()));
  if (relation.isNegated && !isDenial)
    return [
      found(
        'attested-turned',
        reading,
        relation,
        'an attested claim turned round',
        `what ${by} says: ${said}`,
      ),
    ];
  const other = otherColumn(reading, relation, [groundOf(figure, 'attested', series)]);
  return other.length > 0 ? other : claimPlaceFaults(reading, relation, [series.area]);
}

/** Outside of claims: refused where each series of which it may speak denies it. */
function bySubject(reading: Reading, relation: Relation, comparator: Comparator): Weighed {
  const series = relation.isSupposed ? [] : seriesTold(reading, relation);
  const verdicts = series.map((each) => holdsOf(each, relation, comparator, reading.known));
  if (series.length === 0 || verdicts.includes(null))
    return { relation, grounds: [], isProved: false, faults: [] };
  if (verdicts.includes(true)) return proved(relation, []);
  const values = series.map((each) => {
    const newest = comparableRun(each).slice(-3).toReversed();
    return `${each.column.title}: ${newest.map((point) => printedValue(each, point)).join(', ')}, the newest first`;
  });
  return proved(relation, [denied(reading, relation, values.join('; '))]);
}
