import type { Approval, Approvals } from '../wordings/approvals.ts';
import type { Wording } from '../wordings/wording.ts';
import { tokensOf } from './difference.ts';
import type { Gathered } from './storyWordings.ts';

/** Two wordings with less in common have nothing to do with each other. */
const ALIKE = 0.5;

/** Entries of the file that no edition prints any more. */
export function unusedOf(approvals: Approvals, wordings: readonly Gathered[]): Approvals {
  const used = new Set(wordings.map(({ key }) => key));
  return new Map([...approvals].filter(([key]) => !used.has(key)));
}

/**
 * For wordings that nobody has read, the one whose place they have taken: of the same part of the page, and
 * more alike than any other. Where two are equally alike, nobody can tell, and none is named.
 * @returns by the keys of the new ones
 */
export function predecessorsOf(fresh: readonly Gathered[], unused: Approvals): Map<string, Approval> {
  const pairs = fresh
    .filter(({ approval }) => approval === null)
    .flatMap((wording) => [...unused].map(([key, approval]) => ({ wording, key, approval })))
    .filter(({ wording, approval }) => wording.wording.in === approval.wording.in)
    .map((pair) => ({ ...pair, alike: likeness(pair.approval.wording, pair.wording.wording) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike);
  const found = new Map<string, Approval>();
  const taken = new Set<string>();
  for (const pair of pairs) {
    if (found.has(pair.wording.key) || taken.has(pair.key)) continue;
    const isRival = (other: typeof pair) =>
      other !== pair &&
      other.alike === pair.alike &&
      ((other.wording === pair.wording && !taken.has(other.key)) ||
        (other.key === pair.key && !found.has(other.wording.key)));
    if (pairs.some(isRival)) continue;
    found.set(pair.wording.key, pair.approval);
    taken.add(pair.key);
  }
  return found;
}

/** From 0 to 1, above all by the words; conditions and columns decide between texts that are alike. */
export function likeness(a: Wording, b: Wording): number {
  const text = overlap(tokensOf(a.text), tokensOf(b.text));
  const rest = overlap(contextOf(a), contextOf(b));
  return text * 0.9 + rest * 0.1;
}

function contextOf({ when, with: others }: Wording): string[] {
  return [...when, ...others].flatMap(tokensOf);
}

/** Twice the words in common, by all words. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a, b].map((tokens) => tokens.filter((token) => token.trim() !== ''));
  if (!x || !y || x.length + y.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of x) left.set(token, (left.get(token) ?? 0) + 1);
  const common = y.filter((token) => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count > 0;
  });
  return (2 * common.length) / (x.length + y.length);
}
