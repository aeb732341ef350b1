import { textsOf } from './figures.ts';
import type { ReviewContext, ShownPrinting } from './storyWordings.ts';
import type { Span } from './terminalText.ts';
import { type DiffPiece, textDiff } from './textDiff.ts';
import { unprovedIn } from './unproved.ts';

/** A diff with marks that need no colour: `[-was-] {+is+}`. Marks exclude spaces at the ends. */
export function changeSpans(pieces: readonly DiffPiece[]): Span[] {
  return pieces.flatMap(({ is, text }): Span[] => {
    if (is === 'same') return [{ text }];
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const marked = is === 'removed' ? `[-${words}-]` : `{+${words}+}`;
    return words === '' ? [] : [{ text: before }, { text: marked, as: is }, { text: after }];
  });
}

/** A word diff of one changed line; otherwise lists removed and added lines. */
export function lineDiff(removed: readonly string[], added: readonly string[]): DiffPiece[] {
  const [old, fresh] = [removed[0], added[0]];
  if (old !== undefined && fresh !== undefined && removed.length + added.length === 2)
    return textDiff(old, fresh);
  const apart = (pieces: readonly DiffPiece[]) =>
    pieces.flatMap((piece, i): DiffPiece[] => (i === 0 ? [piece] : [{ is: 'same', text: '; ' }, piece]));
  return apart([
    ...removed.map((text): DiffPiece => ({ is: 'removed', text })),
    ...added.map((text): DiffPiece => ({ is: 'added', text })),
  ]);
}

/** The passages of a wording in an edition, with unproved words underlined. */
export function textSpans(
  printing: ShownPrinting,
  review: ReviewContext,
  as: Span['as'] = 'strong',
): (readonly Span[])[] {
  const words = unprovedIn(printing, review);
  return textsOf(printing).map((text, passage) => {
    const spans: Span[] = [];
    let end = 0;
    const own = words.filter((each) => each.passage === passage).toSorted((a, b) => a.start - b.start);
    for (const { start, end: to } of own) {
      if (start < end) continue;
      spans.push(span(text.slice(end, start), as), { text: text.slice(start, to), as: 'unproved' });
      end = to;
    }
    return [...spans, span(text.slice(end), as)].filter((each) => each.text !== '');
  });
}

function span(text: string, as: Span['as']): Span {
  return as ? { text, as } : { text };
}

/** Without duplicates: `“a dozen”: a number without a figure`. */
export function unprovedText(printing: ShownPrinting, review: ReviewContext): string[] {
  const texts = textsOf(printing);
  const words = unprovedIn(printing, review);
  return [
    ...new Set(
      words.map(({ passage, start, end, why }) => `“${texts[passage]?.slice(start, end) ?? ''}”: ${why}`),
    ),
  ];
}
