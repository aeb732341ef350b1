import type { Evidence, Ground } from '../figures/ground.ts';
import type { Relation } from './relations.ts';

/** Of what a word speaks that says "highest": of its own past, or of other places. */
export type Among = 'times' | 'places' | null;

/** Whether a ground bears the relation out; null where it has nothing to say on the matter. */
export function bears(
  relation: Relation,
  { evidence, against }: Pick<Ground, 'evidence' | 'against'>,
  among: Among,
): boolean | null {
  const holds = outright(relation, evidence, against === 'peers', among);
  return holds === null ? null : holds !== relation.isNegated;
}

function outright(relation: Relation, evidence: Evidence, isRank: boolean, among: Among): boolean | null {
  const { says, degree } = relation;
  const { direction, ratio, share, streak, moves, highest, lowest } = evidence;
  switch (says.is) {
    case 'moved':
    case 'compared':
      if (direction === null || (says.is === 'moved' && !moves)) return null;
      // A change of more than a tenth is not slight.
      return (
        direction === says.way && (degree !== 'slightly' || ratio === null || Math.abs(ratio - 1) <= 0.1)
      );
    case 'extreme':
      if (among !== null && isRank !== (among === 'places')) return null;
      return says.end > 0 ? highest : lowest;
    case 'record':
      if (isRank) return null;
      if (says.end !== 0) return says.end > 0 ? highest : lowest;
      return highest || lowest ? true : highest === false && lowest === false ? false : null;
    case 'multiple':
      return ratio === null ? null : isTimes(ratio, says.times, degree);
    case 'share':
      if (share === null) return null;
      return says.over ? share > 50 || (share === 50 && degree === 'nearly') : share < 50;
    case 'streak':
      return streak === null ? null : streak >= 2;
  }
}

/** "Nearly doubled" is at most a tenth short of it, "more than doubled" beyond it. */
function isTimes(ratio: number, times: number, degree: Relation['degree']): boolean {
  const [new_, wanted] = times > 1 ? [ratio, times] : [1 / ratio, 1 / times];
  if (degree === 'nearly') return new_ < wanted && new_ >= wanted * 0.9;
  return degree === 'over' ? new_ > wanted : new_ >= wanted;
}

/** The same comparison from its other side: women and men, not men and women. */
export function reversed(evidence: Evidence): Evidence {
  const { direction, ratio } = evidence;
  return {
    ...evidence,
    direction: direction === null ? null : direction * -1 + 0,
    ratio: ratio === null || ratio === 0 ? null : 1 / ratio,
  };
}
