import type { FileChange } from './fileChanges.ts';

/**
 * A change made in what a file holds now, where others have changed other lines of it; as it was where they have
 * changed the same lines, which is then for the reporter to settle.
 */
export function onTopOf(now: Buffer | null, change: FileChange): FileChange {
  const { path, before, after } = change;
  if (!now || !before || !after || now.equals(before)) return change;
  const [base, theirs, ours] = [linesOf(before), linesOf(now), linesOf(after)];
  const [mine, other] = [stretch(base, ours), stretch(base, theirs)];
  const isApart = mine.to < other.from || other.to < mine.from;
  if (!isApart) return change;
  const moved = mine.from > other.from ? theirs.length - base.length : 0;
  const merged = [
    ...theirs.slice(0, mine.from + moved),
    ...ours.slice(mine.from, mine.to + ours.length - base.length),
    ...theirs.slice(mine.to + moved),
  ];
  return { path, before: now, after: Buffer.from(merged.join('\n'), 'latin1') };
}

/** Each byte a letter, so that none is lost. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n');
}

/** From the first line of a text that another has otherwise to the last. */
export function stretch(base: readonly string[], other: readonly string[]): { from: number; to: number } {
  const most = Math.min(base.length, other.length);
  let from = 0;
  while (from < most && base[from] === other[from]) from += 1;
  let end = 0;
  while (end < most - from && base.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { from, to: base.length - end };
}
