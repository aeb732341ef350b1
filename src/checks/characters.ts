import type { Passage, PassageKind } from '../prose/passage.ts';
import { type Found, foundIn } from './rules.ts';

/** Soft hyphens, zero-width spaces and joiners, marks of direction: they hide a word from a check, and from a search. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** In one line of text, where no Markdown is read, it would be shown as it stands. */
const MARKUP = /\*\S|`|\]\(|&#?\w+;|(?<![\p{L}\p{N}])_\S/u;
const LINES: ReadonlySet<PassageKind> = new Set<PassageKind>([
  'headline',
  'standfirst',
  'description',
  'chart title',
  'chart subtitle',
  'chart note',
]);
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

interface Problem {
  readonly what: string;
  readonly expected?: string;
}

/** Characters that look like others or like nothing, in the author's own words and in quotes. */
export function characterFaults(passages: readonly Passage[]): Found[] {
  return passages.flatMap(({ kind, file, runs }) => {
    const typed =
      kind === 'chart text' ? [] : runs.filter(({ atom }) => atom === null || atom.kind === 'literal');
    return typed.flatMap(({ text, line }) => {
      const found = oddity(text) ?? (LINES.has(kind) ? markup(text, kind) : null);
      return found ? [foundIn('hidden-character', file, line, found)] : [];
    });
  });
}

function oddity(text: string): Problem | null {
  if (/^[\x20-\x7E‘’“”–—£é]*$/u.test(text)) return null;
  const invisible = INVISIBLE.exec(text)?.[0];
  if (invisible) {
    return {
      what: `an invisible character in the text: U+${invisible.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    };
  }
  const odd = text.match(WORD)?.find(looksLikeAnother);
  return odd === undefined
    ? null
    : {
        what: `letters that look like others: ${odd}`,
        expected: 'one alphabet in a word',
      };
}

function markup(text: string, kind: PassageKind): Problem | null {
  const found = MARKUP.exec(text)?.[0];
  return found ? { what: `markup in the ${kind}, where none is read: ${found}` } : null;
}

function looksLikeAnother(word: string): boolean {
  const composed = word.normalize('NFC');
  if (LATIN.test(composed) && (LOOK_ALIKE.test(composed) || /\p{M}/u.test(composed))) return true;
  return [...composed].some(
    (letter) => /\p{L}/u.test(letter) && letter > '\u2000' && letter.normalize('NFKC') !== letter,
  );
}
