import { renamed } from '../faults/edit.ts';
import { printsMoney, type Value } from '../figures/result.ts';
import type { Column } from '../tables/column.ts';
import { isNumberWord, isPlural, isSmallWord, NEGATIONS } from './closedClasses.ts';
import type { Figure, Reading } from './reading.ts';
import { beginsRelation } from './relationWords.ts';
import { type Found, found } from './rules.ts';
import { speaksOf, subjectWords } from './subject.ts';
import { countsAreas } from './together.ts';
import { isMoney, namesOf, nounsOf, says, subjectOf, vocabulary } from './vocabulary.ts';

/** Checks the noun beside a figure against what the figure counts. */
export function nounFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((figure) => {
    const { series } = figure.value;
    // The number of areas is not a count of the column.
    if (countsAreas(figure.value)) return [];
    const of = `a figure of “${series.column.title}”`;
    const noun = wrongNoun(reading, figure);
    const nouns = [...nounsOf(countedBy(figure.value))];
    if (noun !== undefined)
      return [
        found(
          'noun-not-counted',
          reading,
          figure,
          `${of} beside “${noun}”`,
          nouns.join(', '),
          renamed(noun, nouns),
        ),
      ];
    const other = otherColumn(reading, figure);
    if (!other) return [];
    const expected = `a word for what the figure counts: ${vocabulary(series.column).join('…, ')}…`;
    return [
      found('noun-of-another-column', reading, figure, `${of} in words for “${other.title}”`, expected),
    ];
  });
}

/** The column whose nouns fit a figure: for a share, the whole's. */
function countedBy({ measure, beside, series: { column, table } }: Value): Column {
  if (measure === 'shareOf' && beside) return subjectOf(beside.series.column, beside.series.table);
  const isShare = (measure === 'share' || measure === 'oneIn') && column.partOf !== undefined;
  return (isShare && table.columns.get(column.partOf ?? '')) || subjectOf(column, table);
}

/** A noun beside a figure that does not fit its column. */
function wrongNoun(reading: Reading, figure: Figure): string | undefined {
  const { value, run } = figure;
  const column = countedBy(value);
  const nouns = nounsOf(column);
  const given = run.atom?.kind === 'figure' ? (run.atom.nouns ?? []) : [];
  const isShare = value.kind === 'percentage' || value.kind === 'one-in';
  const isCounting = ['count', 'change', 'per', 'ratio'].includes(value.kind) && !printsMoney(value);
  if (!isShare && !isCounting) return undefined;
  if (given.length > 0)
    return given.find((noun) => !isOfColumn(reading, noun, column) && !isPartTold(reading, figure, noun));
  // A percentage without nouns in its recipe may be of anything.
  if (isShare && column.nouns.length === 0 && value.measure !== 'share' && value.measure !== 'shareOf')
    return undefined;
  const said = nounAfter(reading, figure, value.kind === 'percentage');
  const isOwn = (word: string) => nouns.has(word) || isPartTold(reading, figure, word);
  return said.length === 0 || said.some(isOwn) ? undefined : said.at(-1);
}

/** "61 burglaries led to a charge": a noun of the whole, with words of the part. */
function isPartTold({ tokens }: Reading, { value, clause, at }: Figure, noun: string): boolean {
  const { column, table } = value.series;
  const whole = table.columns.get(column.partOf ?? '');
  if (!whole || !nounsOf(whole).has(noun)) return false;
  const own = [...nounsOf(column)];
  return tokens.some((token) => token.at > at && token.clause === clause && own.includes(token.word));
}

/** "Live birth": the noun after a modifier that is no number, small word or other column's word. */
function isOfColumn({ known }: Reading, noun: string, column: Column): boolean {
  const nouns = nounsOf(column);
  if (nouns.has(noun.toLowerCase())) return true;
  const said = noun.toLowerCase().split(' ');
  const adjectives = said.slice(0, -1);
  const isOthers = (text: string) =>
    known.columns.some(
      (other) =>
        other.column !== column &&
        says({ text }, vocabulary(other.column)) &&
        !says({ text }, vocabulary(column)),
    );
  const isPlain = (word: string) =>
    /^\p{L}+$/u.test(word) &&
    !(
      isSmallWord(word) ||
      isNumberWord(word) ||
      NEGATIONS.has(word) ||
      beginsRelation(word) ||
      isOthers(word)
    );
  return adjectives.length > 0 && nouns.has(said.at(-1) ?? '') && adjectives.every(isPlain);
}

const MOST_WORDS = 4;

/** The plural noun phrase after a figure; none when a verb or preposition follows. */
function nounAfter({ tokens, times }: Reading, { at }: Figure, isOf: boolean): string[] {
  if (/^[£$€]$/u.test(tokens[at - 1]?.word ?? '') || (isOf && tokens[at + 1]?.word !== 'of')) return [];
  const said: string[] = [];
  for (const { role, word, at: own } of tokens.slice(isOf ? at + 2 : at + 1).slice(0, MOST_WORDS)) {
    const isTime = times.some((time) => time.at === own && time.is === 'earlier');
    if (role !== 'word' || isTime || isSmallWord(word) || word.endsWith('ed')) break;
    said.push(word);
    if (isPlural(word)) return [...said, said.join(' ')];
  }
  return [];
}

function otherColumn(reading: Reading, figure: Figure): Column | undefined {
  const { measure, series, beside, argument = '' } = figure.value;
  const own = subjectOf(series.column, series.table);
  if (isWhole(reading, figure)) return undefined;
  const isPounds = printsMoney(figure.value) || /^[£$€]$/u.test(reading.tokens[figure.at - 1]?.word ?? '');
  const others = reading.known.columns.filter(
    ({ column }) =>
      column !== own &&
      column !== beside?.series.column &&
      // "Seven a day" speaks of no wait of so many days.
      !(measure === 'per' && says({ text: argument }, vocabulary(column))) &&
      // "60 per cent of burglaries" names the whole; "£" counts no homes.
      !(measure === 'share' && own.partOf === column.name) &&
      !(isPounds && column.kind === 'count' && !isMoney(column)),
  );
  return others.find(
    ({ column }) =>
      speaksOf(reading, figure, own, column) &&
      !(beside && isOnlyBeside(reading, column, beside.series.column)),
  )?.column;
}

/** "8 per cent of a year’s spending": all words for the other column are for the second of two figures, too. */
function isOnlyBeside(reading: Reading, other: Column, beside: Column): boolean {
  const said = subjectWords(reading).filter((word) => says(word, namesOf(other)));
  return said.every((word) => says(word, vocabulary(beside)));
}

/** "300 of 2,500", "a third of the 2,500": the words after it are about the part. */
function isWhole({ tokens, figures, relations }: Reading, { at, value }: Figure): boolean {
  const [part, of] = tokens
    .slice(0, at)
    .filter(({ word }) => word !== 'the')
    .slice(-2);
  const head = figures.find((figure) => figure.at === part?.at);
  const isOf = of?.word === 'of' && head?.value.series.column.partOf === value.series.column.name;
  return isOf || relations.some(({ says, last }) => says.is === 'fraction' && last < at && last >= at - 3);
}
