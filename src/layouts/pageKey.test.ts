import { expect, test } from 'vitest';
import type { EditionProps } from './editionPaths.ts';
import { pageKeys } from './pageKey.ts';

const edition = { path: '/lamps/', area: { name: 'Exampleland' }, draft: false, digest: 'a' };
const local = { ...edition, path: '/lamps/northmoor/', area: { name: 'Northmoor' } };
const props = {
  site: { name: 'The Example' },
  story: { slug: 'lamps', national: edition, editions: [local] },
  edition,
  datasets: [{ '@type': 'Dataset', name: 'Lamps' }],
} as unknown as EditionProps;

function keyOf({ site, story, edition, datasets }: EditionProps): string {
  return pageKeys(site, story)(edition, datasets);
}

function changed(part: object): boolean {
  return keyOf({ ...props, ...part } as EditionProps) !== keyOf(props);
}

test('the key of a page stays while nothing on the page changes', () => {
  expect(changed({ site: { name: 'The Example' } })).toBe(false);
});

test.each([
  ['the edition', { edition: { ...edition, digest: 'b' } }],
  ['the site', { site: { name: 'The Other' } }],
  ['the list of editions', { story: { ...props.story, editions: [] } }],
  ['a table', { datasets: [] }],
])('the key of a page changes with %s', (_, part) => {
  expect(changed(part)).toBe(true);
});
