import { expect, it } from 'vitest';
import { inEnglish } from '../inEnglish.ts';
import { inSentence, sentence } from './sentences.ts';

const { charts, lists } = inEnglish;

it('makes lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(lists.and)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

it('leaves abbreviations their capitals within a sentence', () => {
  expect(['Thefts solved', 'GDP per head', 'A theft', 'Élan'].map(inSentence)).toEqual([
    'thefts solved',
    'GDP per head',
    'A theft',
    'élan',
  ]);
});

it('makes a sentence of a note, once', () => {
  expect([sentence('from 2020 all count'), sentence('It is so.')]).toEqual([
    'From 2020 all count.',
    'It is so.',
  ]);
});

it('counts directions without naming those that nothing took', () => {
  expect(charts.directions({ up: 2, down: 1, unchanged: 1, unclear: 0 })).toBe(
    'up in 2, down in 1, unchanged in 1',
  );
  expect(charts.directions({ up: 0, down: 2, unchanged: 0, unclear: 0 })).toBe('down in both');
  expect(charts.directions({ up: 3, down: 0, unchanged: 0, unclear: 0 })).toBe('up in all 3');
});
