import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';
import { isSmallWord } from './closedClasses.ts';

/** The words that show which column a sentence is about. */

/** Words in titles that don't distinguish columns. */
const STOP_WORDS = new Set(
  'the and for with from each over ever published change year years before last per cent people person case cases time number that which who whom whose are was were has have had not all any led given give gives into than their they this those made average median mean total time times share figure level'.split(
    ' ',
  ),
);

/** Kinds that sentences call by their name. */
const KIND_WORDS: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['rate', 'index', 'ratio']);

/** Stems of the words that show a sentence is about a column. */
export const vocabulary = memoizeWeak((column: Column): readonly string[] => {
  // "Per 1,000 homes" is the denominator, not the subject.
  const title = column.denominator ? column.title.replace(column.denominator, '') : column.title;
  const text = [title, column.unit.one, column.unit.many].join(' ');
  const nouns = column.nouns.filter((noun) => !STOP_WORDS.has(noun)).map((noun) => `${noun.toLowerCase()}$`);
  const kind = KIND_WORDS.has(column.kind) ? [column.kind] : [];
  return [...new Set([...stems(text), ...nouns, ...kind, ...column.words.map((word) => word.toLowerCase())])];
});

/**
 * The words that distinguish a column from others: verbs such as "recorded" or "sold" fit any column, unless
 * its recipe adds them.
 */
export const namesOf = memoizeWeak((column: Column): readonly string[] => {
  const done = wordsOf(column.title)
    .filter((word) => word.endsWith('ed'))
    .flatMap(stems);
  return vocabulary(column).filter((each) => !done.includes(each));
});

/** Stems of the title, without the recipe's additions. */
export const titleWords = memoizeWeak((column: Column): readonly string[] => stems(column.title));

function stems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => (word.length > 2 || isAge(word)) && !STOP_WORDS.has(word) && !isSmallWord(word))
    .map((word) => (/\d/.test(word) ? `${word}$` : stem(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** "Aged 16 to 19": two-digit numbers distinguish columns. */
function isAge(word: string): boolean {
  return /^\d\d$/.test(word);
}

/**
 * Deliberately crude: "prosecuted", "prosecutions" and "prosecuting" share a stem; "fires" and "first" do
 * not.
 */
function stem(word: string): string {
  if (word.length > 6) return word.slice(0, Math.ceil(word.length * 0.6));
  return word.replace(/(?<=....|[sxz]|[cs]h)es$|s$/, '');
}

/** Nouns that may follow a count: "offence", "offences", and the recipe's additions. */
export const nounsOf = memoizeWeak(({ unit, nouns }: Column): ReadonlySet<string> => {
  return new Set([unit.one, unit.many, ...nouns].map((noun) => noun.toLowerCase()));
});

export function says({ text }: { readonly text: string }, stems: readonly string[]): boolean {
  return stems.some((stem) => (stem.endsWith('$') ? `${text}$` === stem : text.startsWith(stem)));
}

/** The column itself, or the base column of a published change. */
export function subjectOf(column: Column, table: Table): Column {
  return (column.changeOf && table.columns.get(column.changeOf)) || column;
}

/** Whether a column holds money, by its unit or title. */
export function isMoney({ kind, unit, title }: Column): boolean {
  if (kind === 'money') return true;
  if (kind === 'index' || kind === 'ratio') return false;
  return /[£$€]|\b(?:pounds?|pence|euros?|dollars?|prices?|rents?|costs?|wages?|earnings)\b/iu.test(
    `${unit.one} ${unit.many} ${title}`,
  );
}
