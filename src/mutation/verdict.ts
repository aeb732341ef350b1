import type { Fault } from '../faults/fault.ts';
import type { Difference, Effect } from './effect.ts';

/**
 * `refused` by a fault; `unread`: a build keeps it back until a person has read the new wording or fact;
 * `followed`: the words are as they were read, and right of new figures; `left out`: a passage is gone, and
 * what stays was read; `published`: a reader meets it; `no effect` on any page.
 */
export const OUTCOMES = ['refused', 'unread', 'followed', 'left out', 'published', 'no effect'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Verdict {
  readonly outcome: Outcome;
  /** Why it is refused; empty where it isn't. */
  readonly faults: readonly Fault[];
  /** Of what is not refused: an edition that shows it. */
  readonly example: (Difference & { readonly edition: string }) | null;
}

export function refused(faults: readonly Fault[]): Verdict {
  return { outcome: 'refused', faults, example: null };
}

/** @param ofData whether it was the figures that were changed, so that words that follow are right to do so */
export function verdictOf(effects: readonly Effect[], ofData: boolean): Verdict {
  const stopped = effects.find(({ faults }) => faults.length > 0);
  if (stopped) return refused(stopped.faults);
  const told = (outcome: Outcome, which: keyof Pick<Effect, 'seen' | 'passed'>): Verdict => {
    const effect = effects.find((each) => each[which] !== null);
    const shown = effect?.[which];
    return { outcome, faults: [], example: effect && shown ? { edition: effect.edition, ...shown } : null };
  };
  if (!effects.some(({ seen }) => seen)) return told('no effect', 'seen');
  if (!ofData && effects.some(({ passed }) => passed)) return told('published', 'passed');
  if (effects.some(({ isUnread }) => isUnread)) return told('unread', 'seen');
  if (ofData) return told('followed', 'seen');
  return told(effects.every(({ addsNothing }) => addsNothing) ? 'left out' : 'published', 'seen');
}

/** The rule by whose name a verdict is counted: the first that a fault of it names. */
export function ruleOf({ faults }: Verdict): string | null {
  return faults.find(({ rule }) => rule !== undefined)?.rule ?? null;
}
