import type { Approval, Approvals } from '../wordings/approvals.ts';
import type { Wording } from '../wordings/wording.ts';
import type { StoryWording } from './storyWordings.ts';
import { tokensOf } from './textDiff.ts';

/** Less similar wordings are unrelated. */
const MIN_SIMILARITY = 0.5;

/** Entries that no edition prints. */
export function unusedOf(approvals: Approvals, wordings: readonly StoryWording[]): Approvals {
  const used = new Set(wordings.map(({ key }) => key));
  return new Map([...approvals].filter(([key]) => !used.has(key)));
}

/**
 * Matches unread wordings to the unused entries that they replace: the most similar one in the same kind of
 * place. A tie matches none.
 * @returns by key of the new wording
 */
export function predecessorsOf(fresh: readonly StoryWording[], unused: Approvals): Map<string, Approval> {
  const pairs = fresh
    .filter(({ approval }) => approval === null)
    .flatMap((wording) => [...unused].map(([key, approval]) => ({ wording, key, approval })))
    .filter(({ wording, approval }) => wording.wording.in === approval.wording.in)
    .map((pair) => ({ ...pair, alike: similarity(pair.approval.wording, pair.wording.wording) }))
    .filter(({ alike }) => alike >= MIN_SIMILARITY)
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

/** From 0 to 1. Mostly by words; conditions and columns break ties. */
function similarity(a: Wording, b: Wording): number {
  const text = diceCoefficient(tokensOf(a.text), tokensOf(b.text));
  const rest = diceCoefficient(contextOf(a), contextOf(b));
  return text * 0.9 + rest * 0.1;
}

function contextOf({ when, with: others }: Wording): string[] {
  return [...when, ...others].flatMap(tokensOf);
}

/** Sørensen–Dice coefficient of two lists of tokens. */
function diceCoefficient(a: readonly string[], b: readonly string[]): number {
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
