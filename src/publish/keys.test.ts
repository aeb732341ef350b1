import { expect, test } from 'vitest';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import type { Table } from '../tables/table.ts';
import { TableRows } from '../tables/tableRows.ts';
import { edit } from '../test/newsroomCopy.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { editionKeys, inputsOf, tableKeys } from './keys.ts';

const edition = {
  story: 'lamps',
  path: '/lamps/',
  area: { name: 'Exampleland' },
  draft: false,
  digest: 'a',
  headline: { plain: 'Lamps' },
  tables: [{ id: 'lamps', title: 'Lamps' }],
};
const local = { ...edition, path: '/lamps/northmoor/', area: { name: 'Northmoor' } };
const model = {
  stories: [{ slug: 'lamps', national: edition, editions: [local] }],
  frame: null,
  finder: { names: '/find/names.a.json', editions: new Map([['lamps', '/find/lamps.a.json']]) },
  datasets: new Map([['lamps', { '@type': 'Dataset', name: 'Lamps' }]]),
};
const files = { 'content/site.yaml': 'name: The Example' };
function keyOf(
  parts: object,
  of: object = edition,
  { at = temporaryNewsroom(files), png = true } = {},
): string {
  return editionKeys(at, { ...model, ...parts } as unknown as SiteModel, png)(of as Edition);
}

test('the key of an edition stays while nothing on its page changes', () => {
  expect(keyOf({}, { ...edition }, {})).toBe(keyOf({}));
});

test.each([
  ['the list of editions', () => keyOf({ stories: [{ slug: 'lamps', national: edition, editions: [] }] })],
  ['what is said of a table', () => keyOf({ datasets: new Map() })],
  ['names of places', () => keyOf({ finder: { ...model.finder, names: '/find/names.b.json' } })],
  ['the areas that the finder leads to', () => keyOf({ finder: { ...model.finder, editions: new Map() } })],
  ['the edition', () => keyOf({}, { ...edition, digest: 'b' })],
  [
    'the site',
    () => keyOf({}, edition, { at: temporaryNewsroom({ 'content/site.yaml': 'name: The Other' }) }),
  ],
  ['pictures', () => keyOf({}, edition, { png: false })],
])('the key of an edition changes with %s', (_, other) => {
  expect(other()).not.toBe(keyOf({}));
});

test.each([
  ['data/sources/a.csv', 'data'],
  ['notes.txt', 'data'],
  ['data/derived/a.csv', 'derived'],
  ['content/stories/a/story.md', 'stories'],
])('the digest of inputs says that %s has changed', (file, group) => {
  const at = temporaryNewsroom({ ...files, [file]: 'one' });
  const before = inputsOf(at, {});
  edit(at, file, 'one', 'two');
  const now = inputsOf(at, {});
  const changed = (['data', 'derived', 'stories', 'options'] as const).filter(
    (each) => now[each] !== before[each],
  );
  expect(changed).toEqual([group]);
});

test('the digest of inputs passes over what is built, hidden or installed', () => {
  const others = { 'dist/a': '', 'dist-shard-1/a': '', '.git/a': '', 'node_modules/a': '', 'data/.a': '' };
  expect(inputsOf(temporaryNewsroom({ ...files, ...others }), {})).toEqual(
    inputsOf(temporaryNewsroom(files), {}),
  );
});

const derived = { ...files, 'data/derived/lamps.csv': 'area_code\n' };
const table = {
  id: 'lamps',
  title: 'Lamps',
  rows: TableRows.of([]),
  columns: new Map([['lit', { name: 'lit' }]]),
};

function tableKeyOf(parts: object, of: object = table, at = temporaryNewsroom(derived)): string {
  return tableKeys(at, { ...model, ...parts } as unknown as SiteModel)({
    ...table,
    ...of,
  } as unknown as Table);
}

test('the key of a table stays while nothing on its pages changes, whichever editions there are', () => {
  expect(tableKeyOf({})).toBe(tableKeyOf({}));
  const more = [{ slug: 'lamps', national: edition, editions: [local, local] }];
  expect(tableKeyOf({ stories: more })).toBe(tableKeyOf({}));
});

test.each([
  [
    'its values',
    () => tableKeyOf({}, table, temporaryNewsroom({ ...derived, 'data/derived/lamps.csv': 'x' })),
  ],
  ['what is said of it', () => tableKeyOf({}, { title: 'Lamps lit' })],
  ['a column', () => tableKeyOf({}, { columns: new Map([['lit', { name: 'unlit' }]]) })],
  ['the stories that print it', () => tableKeyOf({ stories: [] })],
  ['the frame round its pages', () => tableKeyOf({ frame: { footer: 'Other' } })],
  [
    'the site',
    () => tableKeyOf({}, table, temporaryNewsroom({ ...derived, 'content/site.yaml': 'name: B' })),
  ],
  ['the areas', () => tableKeyOf({}, table, temporaryNewsroom({ ...derived, 'data/areas.csv': 'code' }))],
])('the key of a table changes with %s', (_, other) => {
  expect(other()).not.toBe(tableKeyOf({}));
});
