import type { Passage, PassageKind } from '../prose/passage.ts';
import { type Found, foundIn } from './rules.ts';

/** Soft hyphens, zero-width characters and direction marks hide words from checks and from search. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** Markup where Markdown is not parsed would be printed as is. */
const MARKUP = /\*\S|`|\]\(|&#?\w+;|(?<![\p{L}\p{N}])_\S/u;
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{M}]/u;

/** Invisible and lookalike characters, in the author's text and in quotes. */
export function characterFaults(passages: readonly Passage[]): Found[] {
  return passages.flatMap(({ kind, file, runs }) => {
    const typed = runs.filter(
      ({ atom }) => kind !== 'chart text' && (atom === null || atom.kind === 'literal'),
    );
    return typed.flatMap(({ text, line }) => {
      const what = oddity(text) ?? markup(text, kind);
      return what ? [foundIn('hidden-character', file, line, what)] : [];
    });
  });
}

function oddity(text: string): string | undefined {
  if (/^[\x20-\x7E‘’“”–—£é]*$/u.test(text)) return undefined;
  const code = INVISIBLE.exec(text)?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  if (code) return `an invisible character in the text: U+${code}`;
  const odd = text.match(WORD)?.find(looksLikeAnother);
  return odd && `lookalike letters: ${odd}`;
}

const MARKED_UP: ReadonlySet<PassageKind> = new Set<PassageKind>([
  'heading',
  'paragraph',
  'quote',
  'attribution',
  'caption',
]);

function markup(text: string, kind: PassageKind): string | undefined {
  const found = MARKED_UP.has(kind) ? undefined : MARKUP.exec(text)?.[0];
  return found && `markup in the ${kind}, where none is parsed: ${found}`;
}

function looksLikeAnother(word: string): boolean {
  const composed = word.normalize('NFC');
  if (LATIN.test(composed) && OTHER.test(composed)) return true;
  return [...composed].some(
    (letter) => /\p{L}/u.test(letter) && letter > '\u2000' && letter.normalize('NFKC') !== letter,
  );
}
