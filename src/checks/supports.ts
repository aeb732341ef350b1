import type { Evidence, Ground } from '../figures/ground.ts';
import type { Relation } from './reading.ts';
import type { Says, Way } from './relationWords.ts';

/** What "highest" ranges over: its own past, or other places. */
export type Among = 'times' | 'places' | null;

/** Whether evidence supports a relation; null when it has no bearing on it. */
export function supports(
  relation: Relation,
  evidence: Evidence,
  against: Ground['against'],
  among: Among,
): boolean | null {
  const { isClear = null } = evidence;
  // "Not clearly different" denies nothing twice; and of what is not known, "did not rise" is no more true than "rose".
  if (relation.says.is === 'unclear') return isClear === null ? null : !isClear;
  if (isClear === false && NEEDS_CLEAR.has(relation.says.is)) return false;
  const holds = outright(relation, evidence, against === 'peers', among);
  return holds === null ? null : holds !== relation.isNegated;
}

/** Words that say how one value stands to another. */
const NEEDS_CLEAR: ReadonlySet<Says['is']> = new Set([
  'moved',
  'compared',
  'multiple',
  'fraction',
  'share',
  'streak',
]);

function outright(
  { says, degree, places }: Relation,
  evidence: Evidence,
  isRank: boolean,
  among: Among,
): boolean | null {
  const { direction, moves, ratio } = evidence;
  switch (says.is) {
    case 'moved':
    case 'compared': {
      if (direction === null || (says.is === 'moved' && !moves)) return null;
      // How small a change of estimates was is not known.
      if (evidence.isClear && degree === 'slightly' && direction === says.way) return null;
      // More than a tenth is not slight.
      const isSlight = ratio === null || Math.abs(ratio - 1) <= 0.1;
      return direction === says.way && (degree !== 'slightly' || isSlight);
    }
    case 'extreme':
      if (places !== undefined) return isAmong(evidence, says.way, places);
      return among !== null && isRank !== (among === 'places') ? null : isExtreme(evidence, says.way);
    case 'unclear':
      return null;
    case 'record':
      return isRank ? null : isExtreme(evidence, says.way);
    default: {
      const amount = amountOf(evidence, says);
      return amount === null ? null : isSo(amount, says, degree);
    }
  }
}

function isAmong(evidence: Evidence, way: Way, most: number): boolean | null {
  const { places } = evidence;
  if (places) return (way > 0 ? places.high : places.low) <= most;
  return isExtreme(evidence, way) === true ? true : null;
}

/** Multiples, fractions and streaks. */
type Amount = Extract<Says, { is: 'multiple' | 'fraction' | 'share' | 'streak' }>;

function amountOf({ ratio, share, streak }: Evidence, says: Amount): number | null {
  if (says.is === 'multiple') return ratio;
  if (says.is !== 'fraction') return says.is === 'share' ? share : streak;
  if (says.isChange) return ratio === null ? null : Math.abs(ratio - 1);
  return share === null ? ratio : share / 100;
}

function isSo(amount: number, says: Amount, degree: Relation['degree']): boolean {
  if (says.is === 'multiple') return isTimes(amount, says.times, degree);
  if (says.is === 'fraction') return isAbout(amount, says.of, degree);
  if (says.is === 'streak') return amount >= 2;
  return says.isMost ? amount > 50 || (amount === 50 && degree === 'least') : amount < 50;
}

/** Highest or lowest; either, when the word does not say. */
function isExtreme({ highest, lowest }: Evidence, way: Way): boolean | null {
  if (way !== 0) return way > 0 ? highest : lowest;
  return highest || lowest ? true : highest === false && lowest === false ? false : null;
}

/** "A third" tolerates a tenth; "more than a third" must exceed it. */
function isAbout(part: number, of: number, degree: Relation['degree']): boolean {
  if (degree === 'over' || degree === 'under') return degree === 'over' ? part > of : part < of;
  if (degree === 'least') return part >= of;
  return part >= of * 0.9 && (degree === 'nearly' ? part < of : part <= of * 1.1);
}

/** "Nearly doubled" may fall a tenth short, "more than doubled" must exceed it. */
function isTimes(ratio: number, times: number, degree: Relation['degree']): boolean {
  const [found, wanted] = times > 1 ? [ratio, times] : [1 / ratio, 1 / times];
  if (degree === 'under') return found < wanted;
  if (degree === 'nearly') return found < wanted && found >= wanted * 0.9;
  return degree === 'over' ? found > wanted : found >= wanted;
}

/** The comparison with its operands swapped. */
export function reversed(evidence: Evidence): Evidence {
  const { direction, ratio } = evidence;
  return {
    ...evidence,
    direction: direction === null ? null : 0 - direction,
    ratio: ratio ? 1 / ratio : null,
  };
}
