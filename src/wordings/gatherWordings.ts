import type { ToldWording } from './account.ts';
import type { Approval, Facts } from './approvals.ts';
import type { Wording } from './wording.ts';

/** A wording in one edition. */
export interface Printing<Edition> {
  readonly edition: Edition;
  readonly told: ToldWording;
}

/** A wording of a story, with all the editions that print it. */
export interface MergedWording<Edition> {
  readonly wording: Wording;
  readonly key: string;
  readonly file: string;
  /** 1-based; 0 when it has no line. */
  readonly line: number;
  readonly printings: readonly Printing<Edition>[];
  /** Union over all printings. */
  readonly facts: Facts;
  /** Null when never approved; may not cover all facts. */
  readonly approval: Approval | null;
  /** Facts of printings that the approval does not cover; empty without an approval. */
  readonly unshown: Facts;
  readonly isRead: boolean;
}

/**
 * A story's wordings without duplicates, in text order; texts from outside the story come last.
 * @param told each edition with its wordings, the national one first
 */
export function gatherWordings<Edition>(
  told: Iterable<{ readonly edition: Edition; readonly wordings: readonly ToldWording[] }>,
  approvals: ReadonlyMap<string, Approval>,
): MergedWording<Edition>[] {
  const printings = [...told].flatMap(({ edition, wordings }) =>
    wordings.map((each) => ({ edition, told: each })),
  );
  const gathered = [...Map.groupBy(printings, (printing) => printing.told.key)].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [mergedWording(key, first.told, same, approvals.get(key) ?? null)] : [];
  });
  return gathered.toSorted((a, b) => orderOf(a) - orderOf(b));
}

function mergedWording<Edition>(
  key: string,
  { wording, file, line }: ToldWording,
  printings: readonly Printing<Edition>[],
  approval: Approval | null,
): MergedWording<Edition> {
  const facts = unionOf(printings.map(({ told }) => told.facts));
  const unshown = unionOf(printings.map(({ told }) => told.unshown));
  const isRead = printings.every(({ told }) => told.approval !== null);
  return { wording, key, file, line, printings, facts, approval, unshown, isRead };
}

function orderOf({ line, printings }: MergedWording<unknown>): number {
  const isPassage = printings.some(({ told }) => told.passages.length > 0);
  return isPassage ? line : Number.MAX_SAFE_INTEGER;
}

export function unionOf(all: readonly Facts[]): Facts {
  const union = new Map<string, Set<string>>();
  for (const facts of all) {
    for (const [about, each] of facts) {
      const known = union.get(about) ?? new Set();
      union.set(about, known);
      for (const fact of each) known.add(fact);
    }
  }
  return union;
}
