import { type Ground, groundOf } from '../figures/ground.ts';
import type { Attested } from '../prose/attested.ts';
import type { Scope } from '../prose/rendering.ts';
import { attestedGround } from './attestedClaims.ts';
import { brokenRecord } from './brokenRecords.ts';
import { isOnFigures, otherColumn } from './claimSubject.ts';
import { isReversed } from './comparator.ts';
import { claimPlaceFaults } from './places.ts';
import { type Reading, type Statement, type Token, wordsBefore } from './reading.ts';
import { type Found, found } from './rules.ts';
import { everyTime } from './seriesSupports.ts';
import { type Among, reversed, supports } from './supports.ts';
import { claimTimeSpanFaults } from './times.ts';
import { namesGroup, ofGroup } from './together.ts';
import { denied, proved, type Verdict } from './verdict.ts';

/** Checks relations inside a claim or branch against its grounds. */

/** The innermost scope that applies decides. */
export function byScopes(reading: Reading, relation: Statement): Verdict | null {
  for (const scope of relation.run.scopes.toReversed()) {
    const votes = votesOf(reading, relation, scope);
    if (votes.length > 0) return decide(reading, relation, votes);
    if (scope.attested) return proved(relation, attestedFaults(reading, relation, scope.attested));
  }
  return null;
}

interface Vote {
  readonly ground: Ground;
  readonly holds: boolean;
}

function votesOf(reading: Reading, relation: Statement, scope: Scope): Vote[] {
  const { comparator } = relation;
  const isOfPast = comparator.is === 'times' || comparator.is === 'period';
  const isStrong = relation.says.is === 'extreme' && comparator.is === 'times';
  const isLoose = relation.isSupposed || (!isStrong && !isOnFigures(reading, relation, scope));
  if (scope.kind === 'branch' && isLoose) return [];
  const among: Among = comparator.is === 'places' ? 'places' : isOfPast ? 'times' : null;
  const grounds = scope.attested ? attestedGround(scope.attested, reading.known.seriesOf) : scope.grounds;
  return grounds.flatMap((ground) => {
    if (isOfOther(reading, relation, ground)) return [];
    const evidence = isReversed(reading, relation, ground) ? reversed(ground.evidence) : ground.evidence;
    const isEvery = relation.says.is === 'streak' && relation.says.isEvery;
    const holds = isEvery ? everyTime(relation, ground) : supports(relation, evidence, ground.against, among);
    return holds === null ? [] : [{ ground, holds }];
  });
}

/**
 * A ground on the year before says nothing about the nation's rate; one on women and people, nothing about
 * men and women.
 */
function isOfOther(reading: Reading, relation: Statement, ground: Ground): boolean {
  const { comparator } = relation;
  const { against, other, series } = ground;
  const isCompared = relation.says.is === 'compared' || relation.says.is === 'unclear';
  if (comparator.is === 'area') return isCompared && ['previous', 'start', 'past'].includes(against);
  if (comparator.is === 'column' && other) {
    const second = isReversed(reading, relation, ground) ? series : other;
    return comparator.column.column !== second.column;
  }
  const isOfPlaces =
    against === 'nation' || (against === 'value' && other !== null && other.area !== series.area);
  return comparator.is === 'earlier' && isOfPlaces;
}

function decide(reading: Reading, relation: Statement, all: readonly Vote[]): Verdict {
  const votes = votesOfSubject(reading, relation, all);
  const grounds = votes.map(({ ground }) => ground);
  const values = [...new Set(grounds.map((ground) => `${ground.name}: ${ground.values}`))].join('; ');
  if (votes.every(({ holds }) => !holds))
    return proved(relation, [denied(reading, relation, values)], grounds);
  // When grounds disagree and no figure picks one, leave it to a person.
  if (votes.some(({ holds }) => !holds)) return { relation, grounds, isProved: false, faults: [] };
  const group = grounds.find((ground) => ground.group && ground.against === 'peers')?.group;
  if (group && !namesGroup(reading, group))
    return proved(relation, [found('place-of-another', reading, relation, ofGroup(group))], grounds);
  const other = otherColumn(reading, relation, grounds);
  if (other.length > 0) return proved(relation, other, grounds);
  const broken = grounds.slice(0, 1).flatMap((ground) => recordFaults(reading, relation, ground));
  const timeSpans = broken.length > 0 ? [] : claimTimeSpanFaults(reading, relation, grounds);
  return proved(relation, [...broken, ...timeSpans, ...placeFaultsOf(reading, relation, grounds)], grounds);
}

/** When grounds differ, the nearest printed figure or the subject picks one. */
function votesOfSubject(reading: Reading, relation: Statement, votes: readonly Vote[]): readonly Vote[] {
  if (votes.every(({ holds }) => holds === votes[0]?.holds)) return votes;
  const steps = votesOfStep(reading, relation, votes);
  if (steps) return steps;
  const distance = ({ start }: Token) => Math.abs(start - relation.start);
  const nearest = reading.figures.toSorted((a, b) => distance(a) - distance(b));
  const series = [...nearest.map(({ value }) => value.series), ...relation.subjects];
  const own = series.map((each) => votes.filter(({ ground }) => ground.series === each));
  return own.find(({ length }) => length > 0) ?? votes;
}

/** "Fell again after rising the year before": of two steps of one series, the word behind "after" speaks of the earlier. */
function votesOfStep(reading: Reading, relation: Statement, votes: readonly Vote[]): readonly Vote[] | null {
  const times = votes.map(({ ground: { to, series, measure } }) => ({ to, series, measure }));
  const [first] = times;
  const isOne = times.every(({ series, measure }) => series === first?.series && measure === first.measure);
  const indices = times.flatMap(({ to }) => to?.index ?? []);
  if (!isOne || new Set(indices).size < 2) return null;
  const isEarlier = wordsBefore(reading, relation, 3).includes('after');
  const wanted = isEarlier ? Math.min(...indices) : Math.max(...indices);
  return votes.filter(({ ground }) => ground.to?.index === wanted);
}

/** "A record" when the table has a greater value before a break. */
function recordFaults(reading: Reading, relation: Statement, { against, evidence, series }: Ground): Found[] {
  const isExtreme = relation.says.is === 'extreme' || relation.says.is === 'record';
  const way = evidence.highest ? 1 : evidence.lowest ? -1 : 0;
  return against === 'past' && isExtreme && !relation.isNegated && way !== 0
    ? brokenRecord(reading, relation, series, way)
    : [];
}

/**
 * "Higher than across the country" and "the lowest in the country" implicitly mean the edition's own area.
 */
function placeFaultsOf(reading: Reading, relation: Statement, grounds: readonly Ground[]): Found[] {
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

function attestedFaults(
  reading: Reading,
  relation: Statement,
  { figure, says: said, by }: Attested,
): Found[] {
  const series = reading.known.seriesOf(figure);
  if (!series) return [];
  const isDenial = said.split(' ').some((word) => ['no', 'not', 'never'].includes(word.toLowerCase()));
  if (relation.isNegated && !isDenial)
    return [
      found('attested-turned', reading, relation, 'an attested claim reversed', `what ${by} says: ${said}`),
    ];
  const other = otherColumn(reading, relation, [groundOf(figure, 'attested', series)]);
  return other.length > 0 ? other : claimPlaceFaults(reading, relation, [series.area]);
}
