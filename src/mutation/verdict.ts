import type { Fault } from '../faults/fault.ts';
import type { Difference, Effect } from './effect.ts';

/**
 * `refused`: has a fault. `unread`: held back until a person approves the new wording or fact. `followed`:
 * approved words print the new figures. `left out`: only drops passages. `published`: reaches a reader. `no
 * effect`: changes no page.
 */
export const OUTCOMES = ['refused', 'unread', 'followed', 'left out', 'published', 'no effect'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Verdict {
  readonly outcome: Outcome;
  /** Why it was refused; otherwise empty. */
  readonly faults: readonly Fault[];
  /** An edition that shows it, unless it was refused. */
  readonly example: (Difference & { readonly edition: string }) | null;
}

export function refused(faults: readonly Fault[]): Verdict {
  return { outcome: 'refused', faults, example: null };
}

/** @param ofData whether the figures were changed: approved words may then print differently */
export function verdictOf(effects: readonly Effect[], ofData: boolean): Verdict {
  const stopped = effects.find(({ faults }) => faults.length > 0);
  if (stopped) return refused(stopped.faults);
  const told = (outcome: Outcome, which: keyof Pick<Effect, 'visible' | 'escaped'>): Verdict => {
    const effect = effects.find((each) => each[which] !== null);
    const shown = effect?.[which];
    return { outcome, faults: [], example: effect && shown ? { edition: effect.edition, ...shown } : null };
  };
  if (!effects.some(({ visible }) => visible)) return told('no effect', 'visible');
  if (!ofData && effects.some(({ escaped }) => escaped)) return told('published', 'escaped');
  if (effects.some(({ isUnread }) => isUnread)) return told('unread', 'visible');
  if (ofData) return told('followed', 'visible');
  return told(effects.every(({ addsNothing }) => addsNothing) ? 'left out' : 'published', 'visible');
}

/** The rule to count a verdict under: the first one among its faults. */
export function ruleOf({ faults }: Verdict): string | null {
  return faults.find(({ rule }) => rule !== undefined)?.rule ?? null;
}
