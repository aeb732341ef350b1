import type { Value } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';

/**
 * Text printed by the engine for a `{{ … }}`. Atoms pass through Liquid, YAML and Markdown as opaque marks,
 * so that no data is parsed as markup and checks can tell bound numbers from typed ones.
 */
export type Atom =
  /** With the story's noun for it, singular and plural. */
  | {
      readonly kind: 'figure';
      readonly printed: string;
      readonly value: Value;
      readonly nouns?: readonly string[];
    }
  | { readonly kind: 'place'; readonly printed: string; readonly area: Area }
  | { readonly kind: 'period'; readonly printed: string; readonly period: Period; readonly of: Value | null }
  /** A word that depends on a figure ("up" for a change), or a date. */
  | { readonly kind: 'word'; readonly printed: string; readonly of?: Value }
  /** A number that is not a statistic, with its meaning. */
  | { readonly kind: 'literal'; readonly printed: string; readonly reason: string }
  /** Stands where something could not be printed, so that the sentences around it can still be read. */
  | { readonly kind: 'faulty'; readonly printed: string };

/** In place of what could not be printed. */
export const FAULTY: Atom = { kind: 'faulty', printed: '…' };

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Characters that marks consist of; forbidden in authors' texts. */
export const MARK_CHARACTERS = /[\uE000-\uE007]/;

/** The mark of an atom. */
export function atomMark(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

const SCOPE_OPEN = '\uE004';
const SCOPE_END = '\uE005';
const SCOPE_CLOSE = '\uE006';

/** Opens a scope: a branch, a claim or an attested claim. */
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

/** Splits a text at its marks, without empty texts. */
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
