/** A stretch of two texts: in both of them, or in the old one or the new one only. */
export interface Piece {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{N}_'’-]+|\s+|[^\p{L}\p{N}\s_'’-]/gu;

/** What was changed, word by word. Texts with little in common are set one after the other. */
export function difference(old: string, fresh: string): Piece[] {
  const [a, b] = [tokensOf(old), tokensOf(fresh)];
  const pieces = tidied(aligned(a, b));
  const kept = pieces.filter(({ is }) => is === 'same').reduce((sum, { text }) => sum + text.length, 0);
  if (kept * 4 >= Math.max(old.length, fresh.length)) return pieces;
  return [removed(old), { is: 'same', text: ' ' }, added(fresh)];
}

export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function removed(text: string): Piece {
  return { is: 'removed', text };
}

function added(text: string): Piece {
  return { is: 'added', text };
}

/** By the longest sequence of words that both texts have. */
function aligned(a: readonly string[], b: readonly string[]): Piece[] {
  const common = lengths(a, b);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
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

/** Blanks and points are too common to hold texts together. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
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

/** Changes with nothing but a blank between them are one change. */
function tidied(pieces: readonly Piece[]): Piece[] {
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

/** Each change by itself, `burglary → burglaries`, so that the same change can be told in other texts. */
export function changesIn(pieces: readonly Piece[]): string[] {
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
