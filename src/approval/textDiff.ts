/** A part of two texts: in both, or only in the old or the new one. */
export interface DiffPiece {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A number is one word, with its separators. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}_'’-]+|\s+|[^\p{L}\p{N}\s_'’-]/gu;

/** A word diff. Texts with little in common are shown one after the other. */
export function textDiff(old: string, fresh: string): DiffPiece[] {
  const [a, b] = [tokensOf(old), tokensOf(fresh)];
  const pieces = mergeChanges(alignTokens(a, b));
  const kept = pieces.filter(({ is }) => is === 'same').reduce((sum, { text }) => sum + text.length, 0);
  if (kept * 4 >= Math.max(old.length, fresh.length)) return pieces;
  return [removed(old), { is: 'same', text: ' ' }, added(fresh)];
}

export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function removed(text: string): DiffPiece {
  return { is: 'removed', text };
}

function added(text: string): DiffPiece {
  return { is: 'added', text };
}

/** Aligns by the longest common subsequence. */
function alignTokens(a: readonly string[], b: readonly string[]): DiffPiece[] {
  const common = commonLengths(a, b);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      pieces.push({ is: 'same', text: x });
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(x));
      i += 1;
    } else {
      pieces.push(added(y ?? ''));
      j += 1;
    }
  }
  return pieces;
}

/** Table of longest common subsequences. Words weigh more than spaces and punctuation. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]];
      if (!row || !below) continue;
      const weight = /[\p{L}\p{N}]/u.test(a[i] ?? '') ? 10 : 1;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + weight : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Merges changes separated only by a space. */
function mergeChanges(pieces: readonly DiffPiece[]): DiffPiece[] {
  const runs: { old: string; fresh: string; isSame: boolean }[] = [];
  for (const [i, { is, text }] of pieces.entries()) {
    const isBetween =
      is === 'same' && text.trim() === '' && pieces[i + 1]?.is !== 'same' && i + 1 < pieces.length;
    const last = runs.at(-1);
    const isSame = is === 'same' && !(isBetween && last?.isSame === false);
    const run = last && last.isSame === isSame ? last : { old: '', fresh: '', isSame };
    if (run !== last) runs.push(run);
    if (is !== 'added') run.old += text;
    if (is !== 'removed') run.fresh += text;
  }
  return runs.flatMap(({ old, fresh, isSame }) =>
    isSame
      ? { is: 'same' as const, text: fresh }
      : [removed(old), added(fresh)].filter(({ text }) => text !== ''),
  );
}

/** The single changes, `burglary → burglaries`, to recognise the same change in other texts. */
export function changesIn(pieces: readonly DiffPiece[]): string[] {
  const changes: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece || piece.is === 'same') continue;
    const next = pieces[i + 1];
    const isPair = piece.is === 'removed' && next?.is === 'added';
    changes.push(
      `${piece.is === 'removed' ? piece.text.trim() : ''} → ${isPair ? next.text.trim() : piece.is === 'added' ? piece.text.trim() : ''}`,
    );
    if (isPair) i += 1;
  }
  return [...new Set(changes)];
}
