import type { Piece } from './difference.ts';
import { textsOf } from './figures.ts';
import type { Span } from './line.ts';
import type { Printed, Surroundings } from './storyWordings.ts';
import { unprovedIn } from './unproved.ts';

/** What was taken out and put in, with marks that need no colour: `[-was-] {+is+}`. */
export function changeSpans(pieces: readonly Piece[]): Span[] {
  return pieces.map(({ is, text }): Span => {
    if (is === 'same') return { text };
    return is === 'removed' ? { text: `[-${text}-]`, as: is } : { text: `{+${text}+}`, as: is };
  });
}

export function linesChanged(removed: readonly string[], added: readonly string[]): Piece[] {
  return [
    ...removed.map((text): Piece => ({ is: 'removed', text })),
    ...(removed.length > 0 && added.length > 0 ? [{ is: 'same', text: ' ' } satisfies Piece] : []),
    ...added.map((text): Piece => ({ is: 'added', text })),
  ];
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
