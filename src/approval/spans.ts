import { difference, type Piece } from './difference.ts';
import { textsOf } from './figures.ts';
import type { Span } from './line.ts';
import type { Printed, Surroundings } from './storyWordings.ts';
import { unprovedIn } from './unproved.ts';

/** What was taken out and put in, with marks that need no colour: `[-was-] {+is+}`. Blanks at an end are left out of them. */
export function changeSpans(pieces: readonly Piece[]): Span[] {
  return pieces.flatMap(({ is, text }): Span[] => {
    if (is === 'same') return [{ text }];
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const marked = is === 'removed' ? `[-${words}-]` : `{+${words}+}`;
    return words === '' ? [] : [{ text: before }, { text: marked, as: is }, { text: after }];
  });
}

/** Of one line that has changed the words; of several, which are gone and which are new. */
export function linesChanged(removed: readonly string[], added: readonly string[]): Piece[] {
  const [old, fresh] = [removed[0], added[0]];
  if (old !== undefined && fresh !== undefined && removed.length + added.length === 2)
    return difference(old, fresh);
  const apart = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece, i): Piece[] => (i === 0 ? [piece] : [{ is: 'same', text: '; ' }, piece]));
  return apart([
    ...removed.map((text): Piece => ({ is: 'removed', text })),
    ...added.map((text): Piece => ({ is: 'added', text })),
  ]);
}

/** The passages of a wording in an edition, with what nothing bears out underlined. */
export function textSpans(
  printing: Printed,
  surroundings: Surroundings,
  as: Span['as'] = 'strong',
): (readonly Span[])[] {
  const words = unprovedIn(printing, surroundings);
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

/** `“a dozen”: a number without a figure`, each once. */
export function unprovedText(printing: Printed, surroundings: Surroundings): string[] {
  const texts = textsOf(printing);
  const words = unprovedIn(printing, surroundings);
  return [
    ...new Set(
      words.map(({ passage, start, end, why }) => `“${texts[passage]?.slice(start, end) ?? ''}”: ${why}`),
    ),
  ];
}
