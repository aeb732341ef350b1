import { expect, test } from 'vitest';
import { inEnglish } from '../inEnglish.ts';

test.each([
  [[], 'all lines'],
  [[5], 'line 5'],
  [[5, 8], 'lines 5 and 8'],
  [[5, 8, 9], 'lines 5, 8 and 9'],
])('lines %j of a table have a name', (lines, text) => {
  expect(inEnglish.pages.evidence.lines(lines)).toBe(text);
});
