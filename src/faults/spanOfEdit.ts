import type { Fault } from './fault.ts';

/** A part of a text, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the edit of a fault applies in the text of its file: at the fault's own place, or else where the words stand
 * only once between there and the end of the paragraph.
 * @returns null without an edit, or where its place is in doubt
 */
export function spanOfEdit(text: string, { line, column, edit }: Fault): Span | null {
  const from = edit?.from ?? '';
  const begin = startOfLine(text, line);
  if (from === '' || begin === null) return null;
  const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  const start = begin + mark + Math.max(0, column - 1);
  const found = stretchFrom(text, start, column > 0);
  // A quoted value begins behind its quote.
  const at = column > 0 ? [0, 1].find((quote) => isAt(text, from, start + quote, quote)) : undefined;
  const places = at === undefined ? wordsIn(text, from, found) : [start + at];
  const [place] = places;
  return place === undefined || places.length > 1 ? null : { start: place, end: place + from.length };
}

/** The text with the edit of a fault made; null where its place is in doubt. */
export function withEdit(text: string, fault: Fault): string | null {
  const span = spanOfEdit(text, fault);
  return span && text.slice(0, span.start) + (fault.edit?.to ?? '') + text.slice(span.end);
}

function isAt(text: string, from: string, start: number, quote: number): boolean {
  return (quote === 0 || /["']/.test(text[start - 1] ?? '')) && isWord(text, from, start);
}

/** @returns null where the text has no such line */
function startOfLine(text: string, line: number): number | null {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  return line > 0 ? start : null;
}

/** What ends a paragraph: an empty line, and the fence or rule of what comes next. */
const PARAGRAPH_END = /\r?\n[ \t>]*\r?\n|\r?\n(?:---|```|:::)[ \t]*(?=\r?\n|$)/g;

/** An output or tag by itself; else as far as the paragraph goes. */
function stretchFrom(text: string, start: number, isExact: boolean): Span {
  const closer = { '{{': '}}', '{%': '%}' }[text.slice(start, start + 2)];
  const close = isExact && closer !== undefined ? text.indexOf(closer, start) : -1;
  if (close >= 0) return { start, end: close + 2 };
  PARAGRAPH_END.lastIndex = start;
  return { start, end: PARAGRAPH_END.exec(text)?.index ?? text.length };
}

function wordsIn(text: string, from: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(from, start);
    at >= 0 && at + from.length <= end;
    at = text.indexOf(from, at + 1)
  )
    if (isWord(text, from, at)) found.push(at);
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}_-]/u;

/** Whether the words stand there by themselves, and are no part of longer ones. */
function isWord(text: string, from: string, at: number): boolean {
  if (!text.startsWith(from, at)) return false;
  const joins = (own = '', beside = '') => LETTER.test(own) && LETTER.test(beside);
  return !joins(from[0], text[at - 1]) && !joins(from.at(-1), text[at + from.length]);
}
