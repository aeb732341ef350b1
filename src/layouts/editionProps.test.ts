import { expect, test } from 'vitest';
import type { SiteModel } from '../editions/site.ts';
import { editionProps } from './editionProps.ts';

const national = { slug: 'national', path: '/lamps/' };
const local = { slug: 'northmoor', path: '/lamps/northmoor/' };
const model = {
  site: { name: 'The Example' },
  stories: [{ slug: 'lamps', national, editions: [local] }],
  datasets: new Map(),
} as unknown as SiteModel;

test.each([
  ['lamps', undefined, national],
  ['lamps', 'northmoor', local],
  ['lamps', 'national', undefined],
  ['ducks', undefined, undefined],
  [undefined, 'northmoor', undefined],
])('the page of story %s and area %s', (story, area, edition) => {
  expect(editionProps(model, story, area)?.edition).toBe(edition);
});
