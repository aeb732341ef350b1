import { startHigh, startLow } from '../letterCase.ts';

/** A title in the middle of a sentence; an abbreviation keeps its capitals. */
export function inSentence(title: string): string {
  return /^\p{Lu}(?=\p{Lu}|\P{L})/u.test(title) ? title : startLow(title);
}

/** A full sentence, capital first and stop last. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return startHigh(/[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`);
}
