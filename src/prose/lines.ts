import { memoize } from '../tables/memoize.ts';
import { splitMarks } from './atom.ts';

/**
 * Maps rendered lines to source lines. Liquid joins and drops lines, so each source line starts with a mark
 * of its number, which is removed after rendering.
 */

const LINE_OPEN = '\uE002';
const LINE_END = '\uE003';
/** Marks a line that holds only tags, and leaves no blank line. */
const ONLY_TAGS = '\uE007';

const TAG = /\{%-?[\s\S]*?-?%\}/g;
const DELIMITED = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;

/** @param firstLine 1-based number of the first line in its file */
export function markLines(text: string, firstLine: number): string {
  const inside = insideDelimiters(text);
  let offset = 0;
  return text
    .split('\n')
    .map((line, i) => {
      const start = offset;
      offset += line.length + 1;
      if (inside.some(([from, to]) => start > from && start < to)) return line;
      const onlyTags = line.includes('{%') && line.replace(TAG, '').trim() === '';
      return `${LINE_OPEN}${firstLine + i}${onlyTags ? ONLY_TAGS : ''}${LINE_END}${line}`;
    })
    .join('\n');
}

/** Ranges of tags and outputs: a line that starts inside one can't be marked. */
function insideDelimiters(text: string): [number, number][] {
  return [...text.matchAll(DELIMITED)].map((match) => [match.index, match.index + match[0].length]);
}

export interface MappedText {
  readonly text: string;
  /** 1-based source line of each line. */
  readonly lines: readonly number[];
  /** Per line, the indices of the scopes open at its start, outermost first. */
  readonly openScopes: readonly (readonly number[])[];
}

const LINE_MARK = /\uE002(\d+)(\uE007?)\uE003/g;

/**
 * Removes the line marks and the lines that held only tags. Memoised by text: figures are marks, so editions
 * with the same branches share it.
 */
export const unmarkLines = memoize(unmarked, 500);

function unmarked(marked: string): MappedText {
  const text: string[] = [];
  const lines: number[] = [];
  const openScopes: (readonly number[])[] = [];
  let source = 1;
  let open: readonly number[] = [];
  for (const markedLine of marked.split('\n')) {
    const marks = [...markedLine.matchAll(LINE_MARK)];
    source = marks[0] ? Number(marks[0][1]) : source;
    const line = tidySpaces(markedLine.replace(LINE_MARK, ''));
    const before = open;
    open = scopesAfter(line, open);
    const bare = line.replace(/\uE004\d+\uE005|\uE006/g, '');
    if (marks.some((mark) => mark[2]) && bare.trim() === '') continue;
    const previous = text.at(-1);
    if (previous && /^\s*(?!:::)[,.;:!?)]/.test(bare)) {
      // A tag on its own line leaves a line break before the comma.
      text[text.length - 1] = previous.trimEnd() + line.trimStart();
      continue;
    }
    text.push(bare.trim() === '' ? bare : behindBlockPrefix(line));
    lines.push(source);
    openScopes.push(before);
  }
  return { text: text.join('\n'), lines, openScopes };
}

/** Removes spaces that branches leave behind: doubled, or before a comma. Keeps the indentation. */
export function tidySpaces(line: string): string {
  return line
    .replace(/(?<=\S)[ \t]+((?:\uE004\d+\uE005|\uE006)+)(?=[ \t])/g, '$1')
    .replace(/(?<=\S)[ \t]+((?:\uE004\d+\uE005|\uE006)*)(?=[,.;:!?)])/g, '$1')
    .replace(/(?<=\S)[ \t]{2,}(?=\S)/g, ' ');
}

const SCOPE_MARKS = /[\uE004-\uE006]/;

/** The scopes open after a line. */
function scopesAfter(line: string, before: readonly number[]): readonly number[] {
  if (!SCOPE_MARKS.test(line)) return before;
  const open = [...before];
  for (const mark of splitMarks(line)) {
    if (mark.is === 'open') open.push(mark.index);
    if (mark.is === 'close') open.pop();
  }
  return open;
}

const LEADING_SCOPES = /^((?:\uE004\d+\uE005|\uE006)+)(\s*(?:(?:>|[-*+]|\d+[.)]|#{1,6})\s+)*)/;

/**
 * A mark at the start of a line would hide a quote, list or heading from Markdown: moves it behind the
 * prefix.
 */
function behindBlockPrefix(line: string): string {
  return line.replace(LEADING_SCOPES, '$2$1');
}
