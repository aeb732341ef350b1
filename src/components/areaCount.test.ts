import { expect, test } from 'vitest';
import type { Edition } from '../editions/edition.ts';
import { areaCount } from './areaCount.ts';

const site = {
  language: 'en-GB',
  numbers: 'pa',
  areaKinds: { shire: { one: 'shire', many: 'shires' } },
} as const;
const editions = (count: number, kind: string) =>
  Array.from({ length: count }, () => ({ area: { kind } }) as unknown as Edition);

test.each([
  [1, 'shire', 'one shire'],
  [5, 'shire', 'five shires'],
  [43, 'shire', '43 shires'],
  [1, 'parish', 'one area'],
  [12, 'parish', '12 areas'],
])('%d editions of the kind %s are called by it, or areas', (count, kind, text) => {
  expect(areaCount(site, editions(count, kind))).toBe(text);
});
