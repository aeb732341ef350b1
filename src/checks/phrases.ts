/** Word lists as text: phrases with commas or line breaks between them. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/**
 * Any of the phrases, the longest first, so that "more than half" is found before "more". They are
 * gathered by their first letters: a pattern that tries a thousand phrases at each letter is slow.
 */
export function phrasePattern(list: readonly string[], before = ''): RegExp {
  const phrases = [...new Set(list.flatMap(firstWordsApart))].toSorted((a, b) => b.length - a.length);
  const groups = [...Map.groupBy(phrases, head)].map(([start, group]) => {
    const rests = group.map((phrase) => phraseSource(phrase.slice(start.length)));
    return `${start}(?:${rests.join('|')})`;
  });
  return new RegExp(`(?<![\\w’'-])(?:${before}${groups.join('|')})(?![\\w]|[’'-]\\w)`, 'giu');
}

/** `step|steps up` → `step up`, `steps up`. */
function firstWordsApart(phrase: string): string[] {
  const [first = '', ...rest] = phrase.split(' ');
  return first.split('|').map((word) => [word, ...rest].join(' '));
}

/** The first letters, as far as they are nothing but letters. */
function head(phrase: string): string {
  return /^[a-z]{1,2}/i.exec(phrase)?.[0].toLowerCase() ?? '';
}

/** `up by|on` → `up\s+(?:by|on)`; `*` stands for any ending. */
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
