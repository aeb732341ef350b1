import { type Passage, passageText } from '../prose/passage.ts';
import { isPrinted } from './readingsOf.ts';
import { type Found, foundIn } from './rules.ts';

/** Quotes are typed as spoken: no figure may be printed in one. */
export function quoteFaults(passages: readonly Passage[]): Found[] {
  return passages.flatMap((passage) => {
    const { kind, file, runs } = passage;
    const made = runs.filter(
      ({ atom, quoted }) =>
        atom && isPrinted({ atom }) && atom.kind !== 'literal' && (quoted || kind === 'quote'),
    );
    return [
      ...made.map(({ text, line }) =>
        foundIn('words-put-into-quote', file, line, `words put into a quote: ${text}`),
      ),
      ...(kind === 'attribution' ? undated(passage) : []),
    ];
  });
}

/** A year, or the occasion. */
const WHEN =
  /\b(?:(?:19|20)\d\d|in|at|on|to|during|after|before|when|\p{L}+ing(?= (?:the|an?|his|her|their|its|last|this)\b)|asked)\b/iu;

/** An attribution needs the speaker, their role, and a date or occasion. */
function undated(passage: Passage): Found[] {
  const text = passageText(passage);
  const [, ...rest] = text.split(',');
  if (!passage.runs.every(isPrinted) || WHEN.test(rest.join(','))) return [];
  const what = `a quote without a date or occasion: — ${text}`;
  const expected = 'the speaker, the role, and when or on what occasion it was said';
  return [foundIn('quote-undated', passage.file, passage.runs[0]?.line ?? 0, what, expected)];
}
