import type { TableOptions } from './tableOptions.ts';

/** Removes references to footnotes from a name or text, as the source declares them. */
export function tidyText(footnotes: TableOptions['footnotes']): (text: string) => string {
  if (footnotes === 'notes') return withoutNotes;
  return footnotes === 'numbers' ? withoutNumbers : (text) => text;
}

/** `Sheep [note 1]`, `Sheep [Notes 2, 3]` */
function withoutNotes(text: string): string {
  return text.replace(/\s*\[notes? [\d, and]+\]/gi, '');
}

/** `Sheep (1)`, `Sheep [1]`, `Sheep (1)(2)`, `Sheep¹` at the end */
function withoutNumbers(text: string): string {
  return text.replace(/(?:\s*(?:\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁰⁴-⁹]+))+\s*$/, '');
}
