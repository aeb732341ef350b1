import type { Value } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';

/**
 * A piece of text that the engine wrote, not the author: it comes out of a `{{ … }}`. Atoms travel
 * through Liquid, YAML and Markdown as opaque marks, so that nothing in the data can be read as
 * markup, and a check can tell a bound number from a typed one.
 */
export type Atom =
  /** With the noun that the story gave it, singular and plural. */
  | {
      readonly kind: 'figure';
      readonly printed: string;
      readonly value: Value;
      readonly nouns?: readonly string[];
    }
  | { readonly kind: 'place'; readonly printed: string; readonly area: Area }
  | { readonly kind: 'period'; readonly printed: string; readonly period: Period; readonly of: Value | null }
  /** A word that the engine chose by a figure ("up", of a change), or a date. */
  | { readonly kind: 'word'; readonly printed: string; readonly of?: Value }
  /** A number that is not a statistic, and what it is. */
  | { readonly kind: 'literal'; readonly printed: string; readonly reason: string };

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Characters that the marks are made of; an author's text may not contain them. */
export const MARK_CHARACTERS = /[\uE000-\uE007]/;

/** The mark that stands for the atom of this index. */
export function atomMark(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

const SCOPE_OPEN = '\uE004';
const SCOPE_END = '\uE005';
const SCOPE_CLOSE = '\uE006';

/** Opens the scope of this index: a branch, a claim, an attested claim. */
export function scopeMark(index: number): string {
  return `${SCOPE_OPEN}${index}${SCOPE_END}`;
}

export const SCOPE_CLOSE_MARK = SCOPE_CLOSE;

export type Mark =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'atom'; readonly index: number }
  | { readonly is: 'open'; readonly index: number }
  | { readonly is: 'close' };

const MARKS = /\uE000(\d+)\uE001|\uE004(\d+)\uE005|\uE006/g;

/** A text with marks, taken apart; empty texts are left out. */
export function splitMarks(text: string): Mark[] {
  if (text !== '' && !MARK_CHARACTERS.test(text)) return [{ is: 'text', text }];
  const parts: Mark[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) parts.push({ is: 'text', text: text.slice(end, match.index) });
    if (match[1] !== undefined) parts.push({ is: 'atom', index: Number(match[1]) });
    else if (match[2] !== undefined) parts.push({ is: 'open', index: Number(match[2]) });
    else parts.push({ is: 'close' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ is: 'text', text: text.slice(end) });
  return parts;
}
