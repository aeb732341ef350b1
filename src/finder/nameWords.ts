/** Words that names are written with in more than one way. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['saints', 'sts'],
  ['mount', 'mt'],
]);

/**
 * Words of a name as readers may type them: in lower case, without accents and punctuation, and the same for
 * `St.` and `Saint`, `&` and `and`.
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replaceAll('&', ' and ')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => SAME.get(word) ?? word);
}
