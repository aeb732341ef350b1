import type { Fault } from '../faults/fault.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

/** Words in titles that tell no column from another. */
const EMPTY = new Set(
  'the and for with from each over ever published change year years before last per cent people person case cases number that which who whom whose are was were has have had not all any led given give gives into than their they this those made'.split(
    ' ',
  ),
);

const vocabularies = new WeakMap<Column, readonly string[]>();

/** Beginnings of words by which a sentence shows that it speaks of a column. */
function vocabulary(column: Column): readonly string[] {
  const known = vocabularies.get(column);
  if (known) return known;
  const text = `${column.title} ${column.unit.one} ${column.unit.many}`;
  const stems = wordsOf(text)
    .filter((word) => (word.length > 2 || isAge(word)) && !EMPTY.has(word))
    .map((word) => (/\d/.test(word) ? `${word}$` : stem(word)));
  const kind = column.kind === 'rate' ? ['rate'] : [];
  const made = [...new Set([...stems, ...kind, ...column.words.map((word) => word.toLowerCase())])];
  vocabularies.set(column, made);
  return made;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** "Aged 16 to 19": numbers of two digits tell columns apart. */
function isAge(word: string): boolean {
  return /^\d\d$/.test(word);
}

/** Crude on purpose: "prosecuted", "prosecutions" and "prosecuting" begin alike. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, Math.ceil(word.length * 0.6)) : word.replace(/(?:s|es)$/, '');
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function says({ text }: Word, stems: readonly string[]): boolean {
  return stems.some((beginning) =>
    beginning.endsWith('$') ? `${text}$` === beginning : text.startsWith(beginning),
  );
}

/**
 * A figure stands beside the words for what it counts, not beside those of another column that the
 * story knows. Where a sentence speaks of neither, it goes on from the one before.
 */
export function subjectFaults(sentence: Sentence, columns: readonly Column[]): SentenceFault[] {
  const printed = printedValues(sentence).filter(({ value }) => value.measure !== 'rankOf');
  const words = sentence.runs.flatMap((run) => {
    const found = wordsAt(run.text.toLowerCase(), run.start);
    // Of a figure, the noun that it is printed with: "102 cases".
    return run.atom?.kind === 'figure' ? found.filter(({ text }) => !/\d/.test(text)) : found;
  });
  return printed.flatMap((figure) => {
    const own = subjectOf(figure.value.series.column, figure.value.series.table);
    const other = columns.find(
      (column) => column !== own && speaksOf(sentence, figure, { own, other: column }, words),
    );
    return other ? [wrongSubject(sentence, figure, other)] : [];
  });
}

/** What a column speaks of: itself, or the column whose change it is. */
export function subjectOf(column: Column, table: Table): Column {
  return (column.changeOf && table.columns.get(column.changeOf)) || column;
}

/** "A record" is no word for what the police recorded. */
const NOT_SUBJECTS = new Set(['record', 'records']);

function wordsAt(text: string, start: number): Word[] {
  const found = [...text.matchAll(/[\p{L}\p{Nd}]+/gu)].filter(([word]) => !NOT_SUBJECTS.has(word));
  return found.map((match) => {
    return { text: match[0], start: start + match.index, end: start + match.index + match[0].length };
  });
}

/** Whether a reader would take the figure for one of the other column's. */
function speaksOf(
  sentence: Sentence,
  figure: PrintedValue,
  { own: ownColumn, other }: { readonly own: Column; readonly other: Column },
  words: readonly Word[],
): boolean {
  const [own, theirs] = [vocabulary(ownColumn), vocabulary(other)];
  if (isPartOf(theirs, own)) {
    // "People" and "women": without a word of its own, the part is taken for the whole.
    const extra = own.filter((beginning) => !theirs.includes(beginning));
    const printed = wordsAt(figure.run.text.toLowerCase(), figure.start);
    return (
      words.some((word) => says(word, theirs)) && ![...words, ...printed].some((word) => says(word, extra))
    );
  }
  const tellsOther = words.filter((word) => says(word, theirs) && !says(word, own));
  if (tellsOther.length === 0) return false;
  if (!words.some((word) => says(word, own))) return true;
  const tellsOwn = words.filter((word) => says(word, own) && !says(word, theirs));
  const [from, to] = stretchAround(sentence, figure);
  const clauseLength = sentence.text.slice(figure.end, to).search(CLAUSE_END);
  const clauseEnd = clauseLength < 0 ? to : figure.end + clauseLength;
  // What follows a figure in its clause says what it counts; what stands before it, only failing that.
  for (const [start, end] of [
    [figure.end, clauseEnd],
    [from, to],
  ] as const) {
    const within = (word: Word) => word.start >= start && word.end <= end;
    if (tellsOwn.some(within)) return false;
    if (tellsOther.some(within)) return true;
  }
  return false;
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length < all.length && some.every((beginning) => all.includes(beginning));
}

const CLAUSE_END = /[,.](?!\d)|[;:()–—]/u;

/** From the figure before to the figure after: the words that a reader takes a figure with. */
function stretchAround(sentence: Sentence, { start, end }: PrintedValue): readonly [number, number] {
  const printed = printedValues(sentence);
  const before = printed.findLast((other) => other.end <= start);
  const after = printed.find((other) => other.start >= end);
  return [before?.end ?? 0, after?.start ?? sentence.text.length];
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
