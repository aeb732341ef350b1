import type { Fault } from '../faults/fault.ts';
import type { Column } from '../tables/column.ts';
import { nearby } from './nearby.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

/** Words in titles that tell no column from another. */
const EMPTY = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'each',
  'published',
  'year',
  'years',
  'before',
  'last',
]);

const vocabularies = new WeakMap<Column, readonly string[]>();

/** Beginnings of words by which a sentence shows that it speaks of a column. */
function vocabulary(column: Column): readonly string[] {
  const known = vocabularies.get(column);
  if (known) return known;
  const text = `${column.title} ${column.unit.one} ${column.unit.many}`;
  const stems = wordsOf(text)
    .filter((word) => (word.length > 2 || /\d/.test(word)) && !EMPTY.has(word))
    .map(stem);
  const made = [...new Set([...stems, ...column.words.map((word) => word.toLowerCase())])];
  vocabularies.set(column, made);
  return made;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** Crude on purpose: "prosecuted", "prosecutions" and "prosecuting" begin alike. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, word.length - 3) : word.replace(/(?:s|es)$/, '');
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that speak of one of two columns and not of the other. */
function telling(words: readonly Word[], own: Column, other: Column): (Word & { readonly own: boolean })[] {
  const [a, b] = [vocabulary(own), vocabulary(other)];
  const says = (word: Word, stems: readonly string[]) =>
    stems.some((beginning) => word.text.startsWith(beginning));
  return words.flatMap((word) => {
    const [mine, theirs] = [says(word, a), says(word, b)];
    return mine === theirs ? [] : [{ ...word, own: mine }];
  });
}

/**
 * A figure stands beside the words for what it counts, not beside those of another column that the
 * story knows. Where a sentence speaks of neither, it goes on from the one before.
 */
export function subjectFaults(sentence: Sentence, columns: readonly Column[]): SentenceFault[] {
  const printed = printedValues(sentence);
  const figures = new Set(printed.map(({ start }) => start));
  const words = [...sentence.text.toLowerCase().matchAll(/[\p{L}\p{Nd}]+/gu)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !figures.has(start));
  return printed.flatMap((figure) => {
    const other = columns.find((column) => speaksOf(sentence, figure, column, words));
    return other ? [wrongSubject(sentence, figure, other)] : [];
  });
}

function speaksOf(sentence: Sentence, figure: PrintedValue, other: Column, words: readonly Word[]): boolean {
  const own = figure.value.series.column;
  if (own === other) return false;
  const found = telling(words, own, other);
  if (found.every((word) => word.own)) return false;
  const { before, after } = nearby(sentence, figure, found);
  if (after) return !after.own && !before?.own;
  return found.some((word) => word.own)
    ? before?.own === false && !found.some((word) => word.own && word.start > figure.end)
    : true;
}

function wrongSubject(sentence: Sentence, { run, value }: PrintedValue, other: Column): SentenceFault {
  const own = value.series.column;
  return {
    line: run.line,
    what: `a figure of “${own.title}” in words for “${other.title}”: ${run.text} in “${sentence.text.trim()}”`,
    expected: `a word for what the figure counts: ${vocabulary(own).join('…, ')}…`,
    mend: 'print the other figure, name what this one counts, or add the word to its recipe under words',
  };
}
