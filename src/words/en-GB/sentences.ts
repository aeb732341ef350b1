/** A text with its first letter in upper case. */
export function startHigh(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with its first letter in lower case, whatever it is. */
export function startLow(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A title in the middle of a sentence; an abbreviation keeps its capitals. */
export function inSentence(title: string): string {
  return /^\p{Lu}(?=\p{Lu}|\P{L})/u.test(title) ? title : startLow(title);
}

/** A full sentence, capital first and stop last. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return startHigh(/[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`);
}
