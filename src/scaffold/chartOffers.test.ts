import { describe, expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type NewsroomName, newsroomFolder, TEST_NEWSROOMS } from '../test/newsroomCopy.ts';
import { pasteBlocks } from '../test/pasteBlocks.ts';
import { chartOffers } from './chartOffers.ts';

function offered(name: NewsroomName, of: string, area?: string) {
  const faults = new FaultList();
  const offers = chartOffers(newsroomAt(newsroomFolder(name)), { of, area }, faults);
  return { offers: offers ?? [], faults: faults.all.map(formatFault) };
}

const tables = TEST_NEWSROOMS.flatMap((name) => {
  const data = readData(newsroomAt(newsroomFolder(name)), new FaultList());
  return [...(data?.tables.keys() ?? [])].map((table) => [name, table] as const);
});

describe('chartOffers', () => {
  it.each(tables)('offers charts that pass the checks in a story of their table: %s, %s', (name, table) => {
    const { offers } = offered(name, table);
    const blocks = offers.map(({ block }) => block);
    expect(pasteBlocks(name, table, blocks)).toEqual([]);
    expect(offers.length).toBeGreaterThan(2);
  });

  it('puts first what suits the column best', () => {
    const first = (of: string) => offered('gallery', of).offers[0]?.type;
    expect([first('orchards.rate'), first('orchards.growers')]).toEqual(['line', 'line']);
    expect(offered('gallery', 'orchards.pressed').offers.map(({ type }) => type)).toContain('nested');
    expect(offered('gallery', 'orchards.crates').offers.map(({ type }) => type)).not.toContain('choropleth');
  });

  it.each([
    [
      'orchard',
      undefined,
      'no such table: orchard\n    expected  one of orchards\n    mend      did you mean orchards?',
    ],
    ['orchards.rat', undefined, 'no such column of orchards: rat'],
    ['orchards', 'aplewick', 'no such area: aplewick'],
  ])('refuses %s for %s with the names there are', (of, area, fault) => {
    const { offers, faults } = offered('gallery', of, area);
    expect(offers).toEqual([]);
    expect(faults.join()).toContain(fault);
  });
});
