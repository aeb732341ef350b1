import { expect, test } from 'vitest';
import { withoutBase } from './filesDevelopment.ts';

test.each([
  ['/charts/a.svg', '/', '/charts/a.svg'],
  ['/data/charts/a.svg', '/data/', '/charts/a.svg'],
  ['/charts/a.svg', '/data', '/charts/a.svg'],
  ['/database/a.svg', '/data', '/database/a.svg'],
])('%s under the base %s is %s', (address, base, own) => {
  expect(withoutBase(address, base)).toBe(own);
});
