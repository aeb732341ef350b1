import { expect, test } from 'vitest';
import { absolute, join } from './href.ts';

test.each([
  ['/', '/story/', '/story/'],
  ['/data', '/story/', '/data/story/'],
  ['/data/', 'story/', '/data/story/'],
  ['/data/', '/', '/data/'],
])('join puts one slash between base and path: %s + %s', (base, path, joined) => {
  expect(join(base, path)).toBe(joined);
});

test('absolute keeps the base path that the address of the site holds', () => {
  expect(absolute({ url: 'https://example.org/data' }, '/story/area/')).toBe(
    'https://example.org/data/story/area/',
  );
});
