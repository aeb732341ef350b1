import { expect, test } from 'vitest';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { pageKeys } from './pageKey.ts';

const edition = {
  story: 'lamps',
  path: '/lamps/',
  area: { name: 'Exampleland' },
  draft: false,
  digest: 'a',
  tables: [{ id: 'lamps', title: 'Lamps' }],
};
const local = { ...edition, path: '/lamps/northmoor/', area: { name: 'Northmoor' } };
const model = {
  site: { name: 'The Example' },
  stories: [{ slug: 'lamps', national: edition, editions: [local] }],
  datasets: new Map([['lamps', { '@type': 'Dataset', name: 'Lamps' }]]),
};

function keyOf(parts: object, of: object = edition): string {
  return pageKeys({ ...model, ...parts } as unknown as SiteModel)(of as Edition);
}

test('the key of a page stays while nothing on the page changes', () => {
  expect(keyOf({ site: { name: 'The Example' } })).toBe(keyOf({}));
});

test.each([
  ['the site', { site: { name: 'The Other' } }],
  ['the list of editions', { stories: [{ slug: 'lamps', national: edition, editions: [] }] }],
  ['a table', { datasets: new Map() }],
])('the key of a page changes with %s', (_, parts) => {
  expect(keyOf(parts)).not.toBe(keyOf({}));
});

test('the key of a page changes with the edition', () => {
  expect(keyOf({}, { ...edition, digest: 'b' })).not.toBe(keyOf({}));
});
