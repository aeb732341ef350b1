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
