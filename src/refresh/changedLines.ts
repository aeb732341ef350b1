/** A part of a text, to compare with another version. */
export interface TextLine {
  readonly kind: string;
  readonly text: string;
  /** Line in the file that both versions come from, if they do. */
  readonly line?: number;
}

/** A line before and after; null where there is none. */
export type LinePair<L extends TextLine> = readonly [L | null, L | null];

/** Signs that a line is a new version of another, the surest first; position between unchanged lines last. */
const SIGNS: readonly ((old: TextLine, fresh: TextLine) => boolean)[] = [
  (old, fresh) => old.line !== undefined && old.line === fresh.line,
  (old, fresh) => likeness(old.text, fresh.text) > 0.5,
  () => true,
];

/** Lines that differ, paired where one is a new version of the other. */
export function changedLines<L extends TextLine>(before: readonly L[], after: readonly L[]): LinePair<L>[] {
  return gaps(before, after).flatMap(({ gone, fresh }) => {
    const left = new Set(fresh);
    const found = new Map<L, L>();
    for (const sign of SIGNS) {
      for (const old of gone.filter((line) => !found.has(line))) {
        const match = [...left].find((one) => one.kind === old.kind && sign(old, one));
        if (!match) continue;
        found.set(old, match);
        left.delete(match);
      }
    }
    const paired = gone.map((old): LinePair<L> => [old, found.get(old) ?? null]);
    return [...paired, ...[...left].map((one): LinePair<L> => [null, one])];
  });
}

interface Gap<L> {
  readonly gone: readonly L[];
  readonly fresh: readonly L[];
}

/** The stretches between lines that both texts share (longest common subsequence). */
function gaps<L extends TextLine>(before: readonly L[], after: readonly L[]): Gap<L>[] {
  const same = (i: number, j: number) =>
    before[i]?.text === after[j]?.text && before[i]?.kind === after[j]?.kind;
  const lengths = commonLengths(before.length, after.length, same);
  const found: Gap<L>[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromI || j > fromJ) found.push({ gone: before.slice(fromI, i), fresh: after.slice(fromJ, j) });
  };
  while (i < before.length && j < after.length) {
    if (same(i, j)) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [before.length, after.length];
  close();
  return found;
}

/** Lengths of the longest common subsequences of the suffixes from i and j. */
function commonLengths(m: number, n: number, same: (i: number, j: number) => boolean): number[][] {
  const lengths = Array.from({ length: m + 1 }, () => new Array<number>(n + 1).fill(0));
  for (let i = m - 1; i >= 0; i -= 1) {
    for (let j = n - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      const below = lengths[i + 1];
      if (!row || !below) continue;
      row[j] = same(i, j) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Share of the words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size);
}
