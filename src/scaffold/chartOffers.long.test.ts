import { expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { newsroomFolder } from '../test/newsroomCopy.ts';
import { pasteBlocks } from '../test/pasteBlocks.ts';
import { chartOffers } from './chartOffers.ts';

const newsroom = newsroomAt(newsroomFolder('project'));
const tables = [...(readData(newsroom, new FaultList())?.tables.keys() ?? [])];

it.each(tables)('offers charts that pass the checks in a story of %s', (table) => {
  const offers = chartOffers(newsroom, { of: table }, new FaultList()) ?? [];
  expect(offers.length).toBeGreaterThan(0);
  expect(
    pasteBlocks(
      'project',
      table,
      offers.map(({ block }) => block),
    ),
  ).toEqual([]);
});
