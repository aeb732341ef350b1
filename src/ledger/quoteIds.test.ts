import { describe, expect, it } from 'vitest';
import { givenIn } from './given.ts';
import { nameQuotes } from './quoteIds.ts';

const quote = (says: string, by: string) => `> ${says}\n> — ${by}\n`;
const A = quote('Bees are well this year.', 'Ana Lima, keeper');
const B = quote('The hives are full.', 'Ben Okri, minister');
const C = quote('Nobody asked us.', 'Ana Lima, keeper');

/** Names of the quotes of a text, in its order, after another was entered. */
function names(before: string, after: string): string[] {
  const entered = nameQuotes(givenIn(before, 1).quotes, { charts: {}, quotes: {} });
  const quotes = Object.fromEntries(
    entered.map(({ name, by, says }) => [name, { since: '2024-01-01', by, says }]),
  );
  return nameQuotes(givenIn(after, 1).quotes, { charts: {}, quotes }).map(({ name }) => name);
}

describe('a quote keeps its id', () => {
  it.each([
    ['at first by its place', '', `${A}\n${B}`, ['quote-1', 'quote-2']],
    ['when one is put above it', `${A}\n${B}`, `${C}\n${A}\n${B}`, ['quote-3', 'quote-1', 'quote-2']],
    ['when it is moved', `${A}\n${B}`, `${B}\n${A}`, ['quote-2', 'quote-1']],
    ['when its words are edited', A, quote('Bees are very well this year.', 'Ana Lima, keeper'), ['quote-1']],
    ['when its speaker’s name is mended', A, quote('Bees are well this year.', 'Anna Lima'), ['quote-1']],
    ['when it is doubled', A, `${A}\n${A}`, ['quote-1', 'quote-1']],
    ['as its author writes it', A, quote('Quite other words.', 'Somebody else {#quote-1}'), ['quote-1']],
  ])('%s', (_, before, after, expected) => {
    expect(names(before, after)).toEqual(expected);
  });

  it.each([
    [
      'words by another',
      `${A}\n${B}`,
      `${B}\n${quote('Quite other words.', 'Cy Ott')}`,
      ['quote-2', 'quote-3'],
    ],
    ['other words by the same speaker', A, C, ['quote-2']],
    ['same words by another', A, quote('Bees are well this year.', 'Cy Ott, keeper'), ['quote-2']],
  ])('and gives it to no %s', (_, before, after, expected) => {
    expect(names(before, after)).toEqual(expected);
  });

  it('beside a chart of that name', () => {
    const [first] = nameQuotes(givenIn(A, 1).quotes, { charts: {}, quotes: {} }, ['quote-1']);
    expect(first?.name).toBe('quote-2');
  });
});
