import type { Fault } from '../faults/fault.ts';
import type { Column } from '../tables/column.ts';
import { onceFor, remembered } from '../tables/remembered.ts';
import type { Table } from '../tables/table.ts';
import { isMoney } from './money.ts';
import { onceForSentence } from './onceForSentence.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';
import { says, titleWords, vocabulary, type Word } from './vocabulary.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

/**
 * A figure stands beside the words for what it counts, not beside those of another column that the
 * story knows. Where a sentence speaks of neither, it goes on from the one before.
 */
export function subjectFaults(sentence: Sentence, columns: readonly Column[]): SentenceFault[] {
  const printed = printedValues(sentence).filter(({ value }) => value.measure !== 'rankOf');
  return printed.flatMap((figure) => {
    const own = subjectOf(figure.value.series.column, figure.value.series.table);
    const at = {
      start: figure.start,
      end: figure.end,
      // "Days" are no one's own.
      printed: figure.value.kind === 'duration' ? [] : wordsAt(figure.run.text.toLowerCase(), figure.start),
    };
    const isPounds = /[£$€]\s*$/u.test(sentence.text.slice(0, figure.start));
    const other = columns.find(
      (column) =>
        column !== own &&
        // "60 per cent of burglaries" names the whole, and £ no number of homes.
        !(figure.value.measure === 'share' && own.partOf === column.name) &&
        !(isPounds && column.kind === 'count' && !isMoney(column)) &&
        speaksOf(sentence, at, pairOf(own)(column)),
    );
    return other ? [wrongSubject(sentence, figure, other)] : [];
  });
}

/** A word with a capital within a sentence is of a name: the Home Office counts no homes. */
const NAME = /(?<=[\p{L}\p{N},;)”’"'—–-]\s+)\p{Lu}\p{L}*/gu;

/** All words by which a sentence may tell its subject, in lower case. */
const subjectWords = onceForSentence((sentence: Sentence): readonly Word[] => {
  const names = new Set([...sentence.text.matchAll(NAME)].map(({ index }) => index));
  const words = sentence.runs.flatMap((run) => {
    if (run.atom?.kind !== 'figure') return wordsAt(run.text.toLowerCase(), run.start);
    // Of a figure, the noun that it is printed with: "102 cases"; not what a rate is by: "per 1,000 homes".
    if (run.atom.value.kind === 'duration') return [];
    const { denominator = '' } = run.atom.value.series.column;
    const noun = run.text.replace(denominator, '').toLowerCase();
    return wordsAt(noun, run.start).filter(({ text }) => !/\d/.test(text));
  });
  return words.filter(({ start }) => !names.has(start));
});

/** The column of which the words around a claim speak, where it is none of those that the claim rests on. */
export function otherSubject(
  sentence: Sentence,
  claim: { readonly start: number; readonly word: string },
  owns: readonly Column[],
  columns: readonly Column[],
): Column | undefined {
  const at = { start: claim.start, end: claim.start + claim.word.length, printed: [] };
  const others = owns.map((own) =>
    columns.find((column) => !owns.includes(column) && speaksOf(sentence, at, pairOf(own)(column))),
  );
  return others.every((other) => other !== undefined) ? others[0] : undefined;
}

/** Nouns that may stand for what any column counts. */
const ANY_NOUN =
  /^(?:of|cases?|times|people|persons?|incidents?|reports?|others?|areas?|places?|which|them|these|those|ones|years|months|weeks|days|hours|minutes|weeks|pounds|women|men|children|adults|victims|patients|residents|in|was|is|as|has|across|this|per|less|plus|towards|always|perhaps|versus|pass|yes|its|his|us|thus)$/u;

/** "610 murders", where nothing in the sentence speaks of burglaries. */
export function nounFaults(sentence: Sentence): (SentenceFault & Pick<Fault, 'warning'>)[] {
  return printedValues(sentence).flatMap(({ run, value, end }) => {
    const [, noun = ''] = /^\s+(\p{Ll}+)/u.exec(sentence.text.slice(end)) ?? [];
    const isNoun = /[^su]s$/u.test(noun) && !ANY_NOUN.test(noun);
    const { column, table } = value.series;
    const own = vocabulary(subjectOf(column, table));
    if (
      value.kind !== 'count' ||
      !isNoun ||
      /\s/u.test(run.text) ||
      subjectWords(sentence).some((word) => says(word, own))
    )
      return [];
    return [
      {
        line: run.line,
        what: `a figure of “${column.title}” before a noun that its table does not know: ${run.text} ${noun} in “${sentence.text.trim()}”`,
        expected: `a word for what the figure counts: ${own.join('…, ')}…`,
        mend: 'read it; where the noun is right, add it to the recipe under words',
        warning: true,
      },
    ];
  });
}

interface Spot {
  readonly start: number;
  readonly end: number;
  /** Words that are printed with it. */
  readonly printed: readonly Word[];
}

/** What a column speaks of: itself, or the column whose change it is. */
export function subjectOf(column: Column, table: Table): Column {
  return (column.changeOf && table.columns.get(column.changeOf)) || column;
}

/** "A record" is no word for what the police recorded. */
const NOT_SUBJECTS = new Set(['record', 'records']);

/** Where the words of a text stand in it. Most of a sentence is the same in every edition. */
const wordsIn = remembered((text): readonly Word[] => {
  const found = [...text.matchAll(/[\p{L}\p{Nd}]+/gu)].filter(([word]) => !NOT_SUBJECTS.has(word));
  return found.map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
});

function wordsAt(text: string, at: number): Word[] {
  return wordsIn(text).map((word) => ({ text: word.text, start: at + word.start, end: at + word.end }));
}

/** The column of a figure and another, of which the words around it may speak. */
interface Pair {
  readonly own: Column;
  readonly other: Column;
  /** Whether the other counts a part of what the own does. */
  readonly isPart: boolean;
  /** Words for the own that are none for the other. */
  readonly onlyOwn: readonly string[];
}

const pairOf = onceFor((own: Column) =>
  onceFor((other: Column): Pair => {
    const theirs = vocabulary(other);
    const onlyOwn = vocabulary(own).filter((beginning) => !theirs.some((each) => isAlike(each, beginning)));
    return { own, other, isPart: isPart(own, other), onlyOwn };
  }),
);

/** Whether a reader would take the figure for one of the other column's. */
function speaksOf(sentence: Sentence, figure: Spot, pair: Pair): boolean {
  const words = subjectWords(sentence);
  const [own, theirs] = [vocabulary(pair.own), vocabulary(pair.other)];
  if (pair.isPart) {
    const taken = partForWhole(sentence, figure, pair);
    if (taken !== null) return taken;
  }
  const tellsOther = words.filter((word) => says(word, theirs) && !says(word, own));
  if (tellsOther.length === 0) return false;
  if (!words.some((word) => says(word, own))) return true;
  const tellsOwn = [...words, ...figure.printed].filter((word) => says(word, own) && !says(word, theirs));
  const [from, to, clauseEnd] = stretchAround(sentence, figure);
  // The noun that it is printed with says what it counts; then what follows it in its clause; what
  // stands before it, and behind the clause, only failing that.
  for (const [start, end] of [
    [figure.start, figure.end],
    [figure.end, clauseEnd],
    [from, figure.start],
    [clauseEnd, to],
  ] as const) {
    const within = (word: Word) => word.start >= start && word.end <= end;
    if (tellsOwn.some(within)) return false;
    if (tellsOther.some(within)) return true;
  }
  return false;
}

function isPart(own: Column, other: Column): boolean {
  return (
    isPartOf(vocabulary(other), vocabulary(own)) ||
    (own.kind === other.kind && isPartOf(titleWords(other), titleWords(own))) ||
    (own.partOf !== undefined && own.partOf === other.name)
  );
}

/** "People" and "women": without a word of its own, the part is taken for the whole. Null where it has one near. */
function partForWhole(sentence: Sentence, figure: Spot, { own, other, onlyOwn }: Pair): boolean | null {
  if (own.denominator !== undefined && sentence.text.includes(own.denominator)) return false;
  const words = subjectWords(sentence);
  const theirs = vocabulary(other);
  const extra = [...words, ...figure.printed].filter((word) => says(word, onlyOwn));
  if (extra.length === 0) return words.some((word) => says(word, theirs));
  // "Of 31 prosecuted, 19 were sentenced": each of the two is named, so the nearer name counts.
  const [from, to, clauseEnd] = stretchAround(sentence, figure);
  const isNamedHere = extra.some(({ start, end }) => start >= from && end <= to);
  const saysTheirs = words.some(
    (word) => says(word, theirs) && word.start >= figure.end && word.end <= clauseEnd,
  );
  return !isNamedHere && saysTheirs ? true : null;
}

/** "Sente" of "sentence" and "senten" of "sentenced" are one word. */
function isAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length < all.length && some.every((beginning) => all.includes(beginning));
}

const CLAUSE_END = /[,.](?!\d)|[;:()–—]/u;

/** From the figure before to the figure after, and where the clause ends: the words that a reader takes a figure with. */
function stretchAround(
  sentence: Sentence,
  { start, end }: Spot,
): readonly [from: number, to: number, clauseEnd: number] {
  const printed = printedValues(sentence);
  const from = printed.findLast((other) => other.end <= start)?.end ?? 0;
  const to = printed.find((other) => other.start >= end)?.start ?? sentence.text.length;
  const length = sentence.text.slice(end, to).search(CLAUSE_END);
  return [from, to, length < 0 ? to : end + length];
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
