import { expect, test } from 'vitest';
import { cellHref } from './cellHref.ts';

test.each([
  [[], '/data/lamps/?column=lit'],
  [[5], '/data/lamps/?column=lit#row-5'],
  [[5, 8, 9, 5], '/data/lamps/?column=lit&rows=5.8.9#row-5'],
  [[501, 502], '/data/lamps/?column=lit&rows=501.502#row-501'],
  [[502], '/data/lamps/2/?column=lit#row-502'],
  [[1502, 2], '/data/lamps/4/?column=lit&rows=1502.2#row-1502'],
])('lines %j of a table have an address on its page', (lines, address) => {
  expect(cellHref('lamps', 'lit', lines)).toBe(address);
});
