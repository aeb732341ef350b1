import { expect, test } from 'vitest';
import type { SiteModel } from '../editions/site.ts';
import { tableProps } from './tableProps.ts';

const rows = Array.from({ length: 1001 }, (_, index) => ({ line: index + 2 }));
const told = { slug: 'lamps', national: { draft: false, tables: [{ id: 'lamps' }] }, editions: [] };
const other = { ...told, slug: 'roads', national: { draft: false, tables: [{ id: 'roads' }] } };
const draft = { ...told, slug: 'draft', national: { ...told.national, draft: true } };
const model = {
  site: { name: 'The Example' },
  stories: [told, other, draft],
  tables: new Map([['lamps', { id: 'lamps', rows }]]),
  datasets: new Map(),
} as unknown as SiteModel;

test.each([
  ['lamps', undefined, [2, 501]],
  ['lamps', '2', [502, 1001]],
  ['lamps', '3', [1002, 1002]],
])('the page of table %s, part %s, has its rows', (table, part, ends) => {
  const shown = tableProps(model, table, part)?.rows;
  expect([shown?.at(0)?.line, shown?.at(-1)?.line]).toEqual(ends);
});

test.each([
  ['ducks', undefined],
  ['lamps', '4'],
  ['lamps', '1'],
  ['lamps', '02'],
  ['lamps', '1.5'],
  ['lamps', 'west'],
  [undefined, undefined],
])('there is no page of table %s, part %s', (table, part) => {
  expect(tableProps(model, table, part)).toBeNull();
});

test('a table names the finished stories that print its figures', () => {
  expect(tableProps(model, 'lamps')?.stories.map(({ slug }) => slug)).toEqual(['lamps']);
});
