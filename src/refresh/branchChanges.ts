import type { StoryPair } from './storyPair.ts';

/** A branch that some editions newly take, or no longer take. */
export interface BranchChange {
  readonly line: number;
  /** The condition as the author wrote it. */
  readonly label: string;
  /** Names of areas. */
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

/** Branches that flipped, in the order of the text. */
export function branchChanges({ editions }: StoryPair): BranchChange[] {
  const all = new Map<string, { line: number; label: string; taken: string[]; left: string[] }>();
  for (const { area, before, after } of editions) {
    if (!before?.edition || !after?.edition) continue;
    const [old, fresh] = [before.branches, after.branches].map(
      (branches) => new Map(branches.map((branch) => [branch.id, branch])),
    );
    for (const [id, { line, label }] of new Map([...(fresh ?? []), ...(old ?? [])])) {
      if (old?.has(id) && fresh?.has(id)) continue;
      const change = all.get(id) ?? { line, label, taken: [], left: [] };
      all.set(id, change);
      (fresh?.has(id) ? change.taken : change.left).push(area.name);
    }
  }
  return [...all.values()].toSorted((a, b) => a.line - b.line || (a.label < b.label ? -1 : 1));
}
