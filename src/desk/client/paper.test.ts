import { expect, it } from 'vitest';
import { printedMedia } from './paper.ts';

it.each([
  ['print', 'all'],
  ['screen and (prefers-color-scheme: dark)', 'not all'],
  ['only screen', 'not all'],
  ['print and (min-width: 10cm)', 'all and (min-width: 10cm)'],
  ['(min-width: 66rem)', '(min-width: 66rem)'],
  ['screen, print', 'not all, all'],
])('has %s as %s on paper', (text, printed) => {
  expect(printedMedia(text)).toBe(printed);
});
