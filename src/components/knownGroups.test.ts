import { expect, test } from 'vitest';
import type { KnownFigure } from '../editions/edition.ts';
import { knownGroups } from './knownGroups.ts';

const figure = (id: string, table: string) => ({ id, table, sources: [] }) as unknown as KnownFigure;

test('knownGroups keeps tables and figures in the order of the text', () => {
  const known = [figure('known-1', 'lamps'), figure('known-2', 'roads'), figure('known-3', 'lamps')];
  const groups = knownGroups(known, [], [{ id: 'lamps', title: 'Street lamps', areas: 4 }]);
  expect(groups.map(({ title, figures }) => [title, ...figures.map(({ id }) => id)])).toEqual([
    ['Street lamps', 'known-1', 'known-3'],
    ['roads', 'known-2'],
  ]);
});
