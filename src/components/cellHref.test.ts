import { expect, test } from 'vitest';
import { cellHref } from './cellHref.ts';

test.each([
  [[], '/data/lamps.csv'],
  [[5], '/data/lamps.csv#row=5'],
  [[5, 8], '/data/lamps.csv#row=5;8'],
  [[5, 8, 9, 5], '/data/lamps.csv#row=5;8;9'],
])('lines %j of a table have an address', (lines, address) => {
  expect(cellHref('lamps', lines)).toBe(address);
});
