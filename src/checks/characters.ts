import type { Edit } from '../faults/edit.ts';
import type { Passage, PassageKind } from '../prose/passage.ts';
import { isNumberWord } from './closedClasses.ts';
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
      const odd = oddity(text);
      const what = odd?.what ?? markup(text, kind);
      return what ? [{ ...foundIn('hidden-character', file, line, what), ...editOf(odd?.word) }] : [];
    });
  });
}

interface Oddity {
  readonly what: string;
  /** The word that has it. */
  readonly word: string;
}

function oddity(text: string): Oddity | undefined {
  if (/^[\x20-\x7E‘’“”–—£é]*$/u.test(text)) return undefined;
  const code = INVISIBLE.exec(text)?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const whole = text.split(/\s+/u).find((word) => INVISIBLE.test(word)) ?? '';
  if (code) return { what: `an invisible character in the text: U+${code}`, word: whole };
  const odd = text.match(WORD)?.find(looksLikeAnother);
  return odd === undefined ? odd : { what: `lookalike letters: ${odd}`, word: odd };
}

/** The same word in plain letters. What it hid may be a number, which is a matter of its own. */
function editOf(word = ''): { readonly edit?: Edit } {
  const visible = word.replaceAll(new RegExp(INVISIBLE, 'gu'), '');
  const to = [...visible].map((letter) => LATIN_OF.get(letter) ?? letter.normalize('NFKC')).join('');
  const isPlain = /^[\p{Script=Latin}’'-]+[.,;:?!]?$/u.test(to) && !isNumberWord(to.toLowerCase());
  return isPlain && to !== word ? { edit: { from: word, to } } : {};
}

/** Letters of other alphabets that look like Latin ones. */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  ['аa', 'сc', 'еe', 'һh', 'іi', 'јj', 'оo', 'рp', 'ѕs', 'уy', 'хx', 'οo', 'νv', 'АA', 'ВB', 'СC', 'ЕE', 'НH']
    .concat(['ІI', 'КK', 'МM', 'ОO', 'РP', 'ЅS', 'ТT', 'ХX', 'ΑA', 'ΒB', 'ΕE', 'ΟO', 'ΡP', 'ΤT'])
    .map(([other = '', latin = '']): [string, string] => [other, latin]),
);

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
