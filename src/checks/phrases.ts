/** Word lists as text: phrases with commas or line breaks between them. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** Any of the phrases, the longest first, so that "more than half" is found before "more". */
export function phrasePattern(list: readonly string[], before = ''): RegExp {
  const patterns = list.toSorted((a, b) => b.length - a.length).map(phraseSource);
  return new RegExp(`(?<![\\w’'-])(?:${before}${patterns.join('|')})(?![\\w]|[’'-]\\w)`, 'giu');
}

/** `step|steps up` → `(?:step|steps)\s+up`; `*` stands for any ending. */
function phraseSource(phrase: string): string {
  return phrase.split(' ').map(wordSource).join('\\s+');
}

function wordSource(word: string): string {
  const choices = word.split('|').map((choice) =>
    choice
      .replace(/[.+?^${}()[\]\\]/g, '\\$&')
      .replaceAll('*', '[a-z]*')
      .replaceAll(/['’]/g, "[’']"),
  );
  return choices.length > 1 ? `(?:${choices.join('|')})` : (choices[0] ?? '');
}
