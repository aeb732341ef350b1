import { type Passage, passageText } from '../prose/passage.ts';
import { type Found, foundIn } from './rules.ts';

/** A quote is never rewritten, and never made: no figure is put into anybody's mouth. */
export function quoteFaults(passages: readonly Passage[]): Found[] {
  return passages.flatMap(({ kind, file, runs }) => {
    const made = runs.filter(
      ({ atom, quoted }) => atom && atom.kind !== 'literal' && (quoted || kind === 'quote'),
    );
    return made.map(({ text, line }) =>
      foundIn('words-put-into-quote', file, line, {
        what: `words put into a quote: ${text}`,
        expected: 'what was said, as it was said',
      }),
    );
  });
}

/** A year, or the occasion on which it was said. */
const WHEN =
  /\b(?:19|20)\d\d\b|\b(?:in|at|on|to|during|after|before|when|following|responding|speaking|writing|asked|launching|announcing|commenting|giving)\b/iu;

/** A quote says who spoke, in which role, and when or on what occasion. */
export function attributionFaults(passages: readonly Passage[]): Found[] {
  return passages.flatMap((passage) => {
    const text = passageText(passage);
    const [, ...rest] = text.split(',');
    if (passage.kind !== 'attribution' || WHEN.test(rest.join(','))) return [];
    return [
      foundIn('quote-undated', passage.file, passage.runs[0]?.line ?? 0, {
        what: `a quote without date or occasion: — ${text}`,
        expected: 'the speaker, the role, and when or on what occasion it was said',
      }),
    ];
  });
}
