/** The closest candidate to a misspelt name, for "did you mean". @returns null when none is close */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  return nearestOf(name, candidates)[0] ?? null;
}

/** All candidates that are as close as the closest. */
export function nearestOf(name: string, candidates: Iterable<string>): string[] {
  const wanted = normalise(name);
  let best: string[] = [];
  let least = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of new Set(candidates)) {
    const distance = editDistance(wanted, normalise(candidate), least + 1);
    if (distance > least) continue;
    best = distance < least ? [candidate] : [...best, candidate];
    least = distance;
  }
  return best;
}

/** Ignores case, spaces, hyphens and underscores. */
function normalise(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[\s_-]+/g, ' ');
}

/** Damerau–Levenshtein distance, capped at `limit`. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swap));
    }
    [before, above] = [above, row];
  }
  return Math.min(above[to.length] ?? limit, limit);
}
