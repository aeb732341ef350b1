import { expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { newsroomFolder } from '../test/newsroomCopy.ts';
import { pasteBlocks } from '../test/pasteBlocks.ts';
import { chartOffers } from './chartOffers.ts';

const newsroom = newsroomAt(newsroomFolder('project'));
const columns = [...(readData(newsroom, new FaultList())?.tables.values() ?? [])].flatMap((table) =>
  [...table.columns.keys()].map((column) => [table.id, `${table.id}.${column}`] as const),
);

it.each(columns)('offers charts that pass the checks in a story of %s: %s', (table, of) => {
  const offers = chartOffers(newsroom, { of }, new FaultList()) ?? [];
  expect(offers.length).toBeGreaterThan(0);
  expect(
    pasteBlocks(
      'project',
      table,
      offers.map(({ block }) => block),
    ),
  ).toEqual([]);
});
