import type { Value } from '../figures/result.ts';
import type { Column } from '../tables/column.ts';
import { isSmallWord, PLURALS } from './closedClasses.ts';
import type { Figure, Reading } from './reading.ts';
import { type Found, found } from './rules.ts';
import { nounsPrinted, speaksOf } from './subject.ts';
import { isMoney, nounsOf, subjectOf, vocabulary } from './vocabulary.ts';

/** What a figure counts, and what the words beside it say that it counts. */

export function nounFaults(reading: Reading, columns: readonly Column[]): Found[] {
  return reading.figures.flatMap((figure) => {
    if (figure.value.measure === 'rankOf') return [];
    const wrong = wrongNoun(reading, figure);
    if (wrong !== null) return [notCounted(reading, figure, wrong)];
    const other = otherColumn(reading, figure, columns);
    return other ? [ofAnother(reading, figure, other)] : [];
  });
}

/** The column whose nouns a figure may have: of a share, the whole's. */
function countedBy({ measure, series: { column, table } }: Value): Column {
  const whole =
    measure === 'share' || measure === 'oneIn' ? table.columns.get(column.partOf ?? '') : undefined;
  return whole ?? subjectOf(column, table);
}

/** A noun that stands with a figure and is none of its column's. */
function wrongNoun(reading: Reading, figure: Figure): string | null {
  const { value, run } = figure;
  const nouns = nounsOf(countedBy(value));
  const given = run.atom?.kind === 'figure' ? run.atom.nouns : undefined;
  if (value.kind === 'rank' || value.kind === 'duration' || value.kind === 'rate') return null;
  if (given && given.length > 0) return given.find((noun) => !nouns.has(noun.toLowerCase())) ?? null;
  if (value.kind === 'percentage-change' || value.kind === 'points') return null;
  const isShare = value.kind === 'percentage' || value.kind === 'one-in';
  // A percentage whose recipe names no nouns may be of anything.
  if (isShare && countedBy(value).nouns.length === 0 && value.measure !== 'share') return null;
  const noun = nounAfter(reading, figure, isShare);
  return noun === null || noun.some((each) => nouns.has(each)) ? null : (noun.at(-1) ?? null);
}

const MOST_WORDS = 4;

/**
 * The plural that follows a figure, with the words that lead to it; null where a verb or preposition
 * follows. Of a share, the one after "of".
 */
function nounAfter({ tokens, text }: Reading, { at, end }: Figure, isShare: boolean): string[] | null {
  const words: string[] = [];
  const first = isShare && tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
  if (isShare && first === at + 1 && tokens[at]?.run.atom?.kind === 'figure' && !isOneIn(tokens[at]))
    return null;
  if (/[£$€]$/u.test(text.slice(0, tokens[at]?.start).trimEnd()) || end === text.length) return null;
  for (const token of tokens.slice(first, first + MOST_WORDS)) {
    if (token.role !== 'word' || isSmallWord(token.word) || /ed$/u.test(token.word)) break;
    words.push(token.word);
    if (isPlural(token.word)) return [...words, words.join(' ')];
  }
  return null;
}

function isOneIn(token: Reading['tokens'][number] | undefined): boolean {
  return token?.run.atom?.kind === 'figure' && token.run.atom.value.kind === 'one-in';
}

function isPlural(word: string): boolean {
  return PLURALS.has(word) || /[^su]s$/u.test(word);
}

function otherColumn(reading: Reading, figure: Figure, columns: readonly Column[]): Column | undefined {
  const { value, start, end } = figure;
  const own = subjectOf(value.series.column, value.series.table);
  const spot = { start, end, printed: value.kind === 'duration' ? [] : nounsPrinted(figure) };
  const isPounds = /[£$€]\s*$/u.test(reading.text.slice(0, start));
  return columns.find(
    (column) =>
      column !== own &&
      // "60 per cent of burglaries" names the whole, and £ no number of homes.
      !(value.measure === 'share' && own.partOf === column.name) &&
      !(isPounds && column.kind === 'count' && !isMoney(column)) &&
      speaksOf(reading, spot, own, column),
  );
}

function notCounted(reading: Reading, figure: Figure, noun: string): Found {
  const column = countedBy(figure.value);
  return found('noun-not-counted', reading, figure, {
    what: `a figure of “${column.title}” beside a noun that its table does not know: ${noun}`,
    expected: [...nounsOf(column)].join(', '),
  });
}

function ofAnother(reading: Reading, figure: Figure, other: Column): Found {
  const own = figure.value.series.column;
  return found('noun-of-another-column', reading, figure, {
    what: `a figure of “${own.title}” in words for “${other.title}”: ${figure.word}`,
    expected: `a word for what the figure counts: ${vocabulary(own).join('…, ')}…`,
  });
}
