import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex } from './phraseIndex.ts';

/** The same by a pattern that lists all phrases, which is slow and plain. */
function byPattern(phrases: readonly string[], text: string) {
  const escaped = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?![\\p{L}-])`, 'gu');
  return [...text.matchAll(pattern)].map(({ 0: phrase, index }) => {
    return { phrase, start: index, end: index + phrase.length };
  });
}

const piece = fc.stringMatching(/^[abÉ𝒜 .-]{1,6}$/u);

describe('PhraseIndex', () => {
  it('finds the words that a pattern of all phrases finds', () => {
    const phrases = fc.array(piece, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(phrases, fc.array(piece, { maxLength: 12 }), (names, parts) => {
        const text = parts.join('');
        expect(new PhraseIndex(names).words(text)).toEqual(byPattern(names, text));
      }),
    );
  });

  it('finds the phrases that the text includes', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.array(piece), (names, parts) => {
        const text = parts.join('');
        const included = names.filter((name) => text.includes(name));
        expect(new PhraseIndex(names).anywhere(text)).toEqual(new Set(included));
      }),
    );
  });

  it.each([
    ['the longest name', 'in North Eastmere today', ['North Eastmere']],
    ['no name within a word', 'Eastmereside and West-Eastmere', []],
    ['a name before a full stop', 'to Eastmere.', ['Eastmere']],
  ])('finds %s', (_, text, found) => {
    const index = new PhraseIndex(['Eastmere', 'North Eastmere']);
    expect(index.words(text).map(({ phrase }) => phrase)).toEqual(found);
  });
});
