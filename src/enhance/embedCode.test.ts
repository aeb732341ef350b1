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
  expect(withQuery(code, at, '?transparent=1')).toContain(';border:0;color-scheme:light"');
  expect(withQuery(code, at, '')).toBe(code);
});

test('a frame in which readers choose their area has room for the list', () => {
  const code = `<iframe src="${home}${at}" height="300" style="min-height:max(1px,2cqw);border:0">`;
  expect(withQuery(code, at, '?choose=1')).toBe(
    `<iframe src="${home}${at}?choose=1" height="352" style="min-height:calc(52px + max(1px,2cqw));border:0">`,
  );
});

test('a frame without a title keeps no room for one', () => {
  const code = `<iframe src="${home}${at}" style="min-height:max(9px,2cqw);border:0">`;
  expect(withQuery(code, at, '?title=0', 'max(5px,1cqw)')).toBe(
    `<iframe src="${home}${at}?title=0" style="min-height:max(5px,1cqw);border:0">`,
  );
  expect(withQuery(code, at, '?theme=dark', 'max(5px,1cqw)')).toContain('max(9px,2cqw)');
});

test('no other height grows for it', () => {
  const code = `<figure><a href="${home}/x/"><img src="${home}/x.png" width="688" height="635"></a></figure>`;
  expect(withQuery(code, at, '?choose=1')).toBe(code);
});
