import { expect, test } from 'vitest';
import { ruleWords } from './ruleWords.ts';

test('ruleWords says how cells are read', () => {
  expect(ruleWords({ kind: 'text' })).toBe('');
  expect(ruleWords({ kind: 'number', thousands: ',', percent: true })).toBe(
    'a comma between thousands, with a percentage sign',
  );
  expect(ruleWords({ kind: 'number', thousands: ' ', negative: 'brackets' })).toBe(
    'a space between thousands, below zero in brackets',
  );
  expect(ruleWords({ kind: 'period', format: 'year' })).toBe('format: year');
  expect(ruleWords({ kind: 'marker', of: 'Thefts' })).toBe('of: Thefts');
});
