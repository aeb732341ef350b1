import type { Evidence } from '../figures/result.ts';
import type { ClaimKind } from './claimWords.ts';

/** What stands before or in a claim word and changes what it says. */
export interface Turn {
  /** "Did not rise", "no longer the highest". */
  readonly negated: boolean;
  /** "Nearly doubled", "more than halved", "rose slightly". */
  readonly degree: 'nearly' | 'over' | 'slightly' | null;
  /** "Highest since", "highest in the country": the word speaks of its own past, or of other places. */
  readonly among: 'times' | 'places' | null;
}

/** Whether the evidence bears the word out; null where it has nothing to say on the matter. */
export function supports(kind: ClaimKind, turn: Turn, evidence: Evidence): boolean | null {
  const holds = outright(kind, turn, evidence);
  return holds === null ? null : holds !== turn.negated;
}

const MULTIPLES: Partial<Record<ClaimKind, number>> = { doubled: 2, tripled: 3, quadrupled: 4 };

function outright(kind: ClaimKind, turn: Turn, evidence: Evidence): boolean | null {
  const { direction, ratio, share, streak } = evidence;
  switch (kind) {
    case 'up':
    case 'down':
      return when(direction, (sign) => sign === (kind === 'up' ? 1 : -1) && isDegree(turn, ratio));
    case 'level':
      return when(direction, (sign) => sign === 0);
    case 'high':
      return fitsAmong(turn, evidence) ? evidence.highest : null;
    case 'low':
      return fitsAmong(turn, evidence) ? evidence.lowest : null;
    case 'record':
    case 'recordHigh':
    case 'recordLow':
      return isRank(evidence) ? null : isRecord(kind, evidence);
    case 'doubled':
    case 'tripled':
    case 'quadrupled':
      return when(ratio, (times) => isMultiple(times, MULTIPLES[kind] ?? 2, turn));
    case 'halved':
      return when(ratio, (times) => isHalf(times, turn));
    case 'majority':
      return when(share, (part) => part > 50 || (part === 50 && turn.degree === 'nearly'));
    case 'minority':
      return when(share, (part) => part < 50);
    case 'streak':
      return when(streak, (periods) => periods >= 2);
    case 'average':
    case 'unjudged':
      return null;
  }
}

function when<T>(value: T | null, holds: (value: T) => boolean): boolean | null {
  return value === null ? null : holds(value);
}

/** The evidence of a rank knows of other places, and of no time. */
function isRank({ direction, streak, highest, lowest }: Evidence): boolean {
  return direction === null && streak === null && (highest !== null || lowest !== null);
}

function fitsAmong({ among }: Turn, evidence: Evidence): boolean {
  return among === null || isRank(evidence) === (among === 'places');
}

function isRecord(kind: ClaimKind, { highest, lowest }: Evidence): boolean | null {
  if (kind === 'recordHigh') return highest;
  if (kind === 'recordLow') return lowest;
  return highest || lowest ? true : highest === false && lowest === false ? false : null;
}

/** A change of more than a tenth is not slight. */
function isDegree({ degree }: Turn, ratio: number | null): boolean {
  return degree !== 'slightly' || ratio === null || Math.abs(ratio - 1) <= 0.1;
}

/** "Nearly doubled" is within a tenth short of it; "more than doubled" is beyond it. */
function isMultiple(times: number, multiple: number, { degree }: Turn): boolean {
  if (degree === 'nearly') return times < multiple && times >= multiple * 0.9;
  return degree === 'over' ? times > multiple : times >= multiple;
}

function isHalf(times: number, { degree }: Turn): boolean {
  if (degree === 'nearly') return times > 0.5 && times <= 0.55;
  return degree === 'over' ? times < 0.5 : times <= 0.5;
}
