import { expect, test } from 'vitest';
import type { SiteModel } from '../editions/site.ts';
import { editionPaths } from './editionPaths.ts';

const national = {
  slug: 'national',
  path: '/lamps/',
  area: { name: 'Exampleland' },
  tables: [],
  digest: 'a',
};
const local = { ...national, slug: 'northmoor', path: '/lamps/northmoor/', digest: 'b' };
const model = {
  site: { name: 'The Example' },
  stories: [{ slug: 'lamps', national, editions: [local] }],
  datasets: new Map(),
} as unknown as SiteModel;

test('editionPaths has a path for each edition that is chosen', () => {
  const paths = editionPaths(model, (story) => [story.national, ...story.editions]);
  expect(paths.map(({ params }) => params)).toEqual([
    { story: 'lamps', area: 'national' },
    { story: 'lamps', area: 'northmoor' },
  ]);
  expect(paths[1]?.props).toMatchObject({ edition: local, datasets: model.datasets });
});
