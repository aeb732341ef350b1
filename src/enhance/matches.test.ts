import { expect, test } from 'vitest';
import { matches } from './matches.ts';

test.each([
  ['', 'Durham', true],
  ['dur', 'Durham', true],
  ['w mid', 'West Midlands', true],
  ['midl', 'West Midlands', true],
  ['ynys mon', 'Ynys Môn', true],
  ['dyfed powys', 'Dyfed-Powys', true],
  ['ham', 'Durham', false],
  ['west durham', 'Durham', false],
])('typing “%s” finds %s: %s', (typed, name, found) => {
  expect(matches(typed, [name])).toBe(found);
});

test('an alias finds its area, but not half of one and half of another', () => {
  expect(matches('met', ['London', 'Metropolitan Police'])).toBe(true);
  expect(matches('london police', ['London', 'Metropolitan Police'])).toBe(false);
});
