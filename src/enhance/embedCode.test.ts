import { expect, test } from 'vitest';
import { withQuery } from './embedCode.ts';

const at = '/data/embed/lamps/north/trend/';
const home = 'https://example.org';

test.each([
  [
    'the address in markup',
    `<iframe src="${home}${at}">`,
    `<iframe src="${home}${at}?theme=dark&amp;title=0">`,
  ],
  [
    'the pinned address',
    `src="${home}${at}pinned/2024-01-01/"`,
    `src="${home}${at}pinned/2024-01-01/?theme=dark&amp;title=0"`,
  ],
  ['the address alone', `${home}${at}\n`, `${home}${at}?theme=dark&title=0\n`],
  ['no other link', `<a href="${home}/data/lamps/north/">`, `<a href="${home}/data/lamps/north/">`],
  [
    'no file',
    `src="${home}${at}pinned/2024-01-01/chart.svg"`,
    `src="${home}${at}pinned/2024-01-01/chart.svg"`,
  ],
])('the choices go behind %s', (_, code, changed) => {
  expect(withQuery(code, at, '?theme=dark&title=0')).toBe(changed);
});

test('a transparent frame has no colour scheme of its own, and no other one loses its ground', () => {
  const code = `<iframe src="${home}${at}" style="min-height:1px;border:0">`;
  expect(withQuery(code, at, '?transparent=1')).toContain(';border:0;color-scheme:normal"');
  expect(withQuery(code, at, '')).toBe(code);
});
