import type { Column } from '../tables/column.ts';
import { onceFor } from '../tables/remembered.ts';
import type { Table } from '../tables/table.ts';

/** The words by which a sentence says of which column it speaks. */

/** Words in titles that tell no column from another. */
const EMPTY = new Set(
  'the and for with from each over ever published change year years before last per cent people person case cases time number that which who whom whose are was were has have had not all any led given give gives into than their they this those made average median mean total time times share figure level'.split(
    ' ',
  ),
);

/** Beginnings of words by which a sentence shows that it speaks of a column. */
export const vocabulary = onceFor((column: Column): readonly string[] => {
  // "Per 1,000 homes" says per what, not of what.
  const title = column.denominator ? column.title.replace(column.denominator, '') : column.title;
  const text = [title, column.unit.one, column.unit.many].join(' ');
  const nouns = column.nouns.filter((noun) => !EMPTY.has(noun)).map((noun) => `${noun.toLowerCase()}$`);
  const kind = column.kind === 'rate' ? ['rate'] : [];
  return [...new Set([...stems(text), ...nouns, ...kind, ...column.words.map((word) => word.toLowerCase())])];
});

/**
 * Those of them that name it to somebody who speaks of another column: what is done to its things ("recorded",
 * "sold") is done to others too, unless its recipe adds the word.
 */
export const namesOf = onceFor((column: Column): readonly string[] => {
  const done = wordsOf(column.title)
    .filter((word) => word.endsWith('ed'))
    .flatMap(stems);
  return vocabulary(column).filter((each) => !done.includes(each));
});

/** What the title alone says, without the words that the recipe adds. */
export const titleWords = onceFor((column: Column): readonly string[] => stems(column.title));

function stems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => (word.length > 2 || isAge(word)) && !EMPTY.has(word))
    .map((word) => (/\d/.test(word) ? `${word}$` : stem(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** "Aged 16 to 19": numbers of two digits tell columns apart. */
function isAge(word: string): boolean {
  return /^\d\d$/.test(word);
}

/** Crude on purpose: "prosecuted", "prosecutions" and "prosecuting" begin alike; "fires" and "first" do not. */
function stem(word: string): string {
  if (word.length > 6) return word.slice(0, Math.ceil(word.length * 0.6));
  return word.replace(/(?<=....|[sxz]|[cs]h)es$|s$/, '');
}

/** What may stand beside a count of it: "offence", "offences", and what its recipe adds. */
export const nounsOf = onceFor(({ unit, nouns }: Column): ReadonlySet<string> => {
  return new Set([unit.one, unit.many, ...nouns].map((noun) => noun.toLowerCase()));
});

export function says({ text }: { readonly text: string }, stems: readonly string[]): boolean {
  return stems.some((stem) => (stem.endsWith('$') ? `${text}$` === stem : text.startsWith(stem)));
}

/** What a column speaks of: itself, or the column whose change it is. */
export function subjectOf(column: Column, table: Table): Column {
  return (column.changeOf && table.columns.get(column.changeOf)) || column;
}

/** Whether a column holds money, by its unit or its title. */
export function isMoney({ unit, title }: Column): boolean {
  return /[£$€]|\b(?:pounds?|pence|euros?|dollars?|prices?|rents?|costs?|wages?|earnings)\b/iu.test(
    `${unit.one} ${unit.many} ${title}`,
  );
}
