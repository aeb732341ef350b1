import type { Phrase } from '../words/phrase.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A phrase as HTML: its words are escaped, the markup in it is not. */
export function phraseHtml(phrase: Phrase<{ readonly html: string }>): string {
  return phrase.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html)).join('');
}
