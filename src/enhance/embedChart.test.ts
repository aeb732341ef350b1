import { expect, test } from 'vitest';
import { withQuery } from './embedChart.ts';

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
