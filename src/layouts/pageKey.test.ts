import { expect, test } from 'vitest';
import type { EditionProps } from './editionPaths.ts';
import { pageKey } from './pageKey.ts';

const edition = {
  path: '/lamps/',
  area: { name: 'Exampleland' },
  draft: false,
  digest: 'a',
  slug: 'national',
};
const local = { ...edition, path: '/lamps/northmoor/', area: { name: 'Northmoor' } };
const props = {
  site: { name: 'The Example' },
  story: { slug: 'lamps', national: edition, editions: [local] },
  edition,
  datasets: [{ '@type': 'Dataset', name: 'Lamps' }],
} as unknown as EditionProps;

function changed(part: object): boolean {
  return pageKey({ ...props, ...part } as EditionProps) !== pageKey(props);
}

test('pageKey stays while nothing on the page changes', () => {
  expect(changed({ site: { name: 'The Example' } })).toBe(false);
});

test.each([
  ['the edition', { edition: { ...edition, digest: 'b' } }],
  ['the site', { site: { name: 'The Other' } }],
  ['the list of editions', { story: { ...props.story, editions: [] } }],
  ['a table', { datasets: [] }],
])('pageKey changes with %s', (_, part) => {
  expect(changed(part)).toBe(true);
});
