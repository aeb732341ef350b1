import { expect, test } from 'vitest';
import { cellHref, cellText } from './cellHref.ts';

test.each([
  [[], '/data/lamps.csv', 'all lines'],
  [[5], '/data/lamps.csv#row=5', 'line 5'],
  [[5, 8], '/data/lamps.csv#row=5;8', 'lines 5 and 8'],
  [[5, 8, 9, 5], '/data/lamps.csv#row=5;8;9', 'lines 5, 8 and 9'],
])('lines %j of a table have an address and a name', (lines, address, text) => {
  expect(cellHref('lamps', lines)).toBe(address);
  expect(cellText(lines)).toBe(text);
});
