import { expect, test } from 'vitest';
import { inEnglish } from '../inEnglish.ts';

const SHIRE = { one: 'shire', many: 'shires' };

test.each([
  [1, SHIRE, 'All one shire'],
  [5, SHIRE, 'All five shires'],
  [43, SHIRE, 'All 43 shires'],
  [1, undefined, 'All one area'],
  [12, undefined, 'All 12 areas'],
])('%d areas of a kind are called by it, or areas', (count, kind, text) => {
  expect(inEnglish.pages.areas.all(count, kind)).toBe(text);
});
