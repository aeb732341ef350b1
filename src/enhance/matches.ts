/** Words in lower case, without accents. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether each word that was typed begins one of the others. */
export function allBegin(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
}

/** Whether each word that was typed begins a word of one of the names: `w mar` finds West Marches. */
export function matches(typed: string, names: readonly string[]): boolean {
  const wanted = wordsOf(typed);
  return names.some((name) => allBegin(wanted, wordsOf(name)));
}
