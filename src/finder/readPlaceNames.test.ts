import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { sampleAreas } from '../test/tables.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { readPlaceNames } from './readPlaceNames.ts';
import { readPostcodes } from './readPostcodes.ts';

function places(text: string) {
  const faults = new FaultList();
  const found = readPlaceNames(temporaryNewsroom({ 'data/places.csv': text }), sampleAreas, faults);
  return { found, faults: faults.all.map(formatFault) };
}

function postcodes(text: string) {
  const faults = new FaultList();
  const found = readPostcodes(temporaryNewsroom({ 'data/postcodes.csv': text }), sampleAreas, faults);
  return { found, faults: faults.all.map(formatFault) };
}

describe('places.csv', () => {
  it('has places with their areas and hints', () => {
    const { found, faults } = places(
      'place,areas,hint\nNewport,X00000001,by the sea\nNewport,X00000002;X00000003,\n"Gull, City of",X00000004,\n',
    );
    expect(faults).toEqual([]);
    expect(found.map(({ name, hint, areas }) => [name, hint, areas.map(({ slug }) => slug)])).toEqual([
      ['Newport', 'by the sea', ['west-marches']],
      ['Newport', '', ['west-moors', 'eastmere']],
      ['Gull, City of', '', ['isle-of-gulls']],
    ]);
  });

  it('may be missing', () => {
    const faults = new FaultList();
    expect(readPlaceNames(temporaryNewsroom({ 'data/areas.csv': '' }), sampleAreas, faults)).toEqual([]);
    expect(faults.all).toEqual([]);
  });

  it.each([
    [
      'an unknown code, and suggests one',
      'A,X0000001,',
      '3:3  unknown area: X0000001\n    expected  codes of data/areas.csv, with ; between them\n    mend      did you mean X00000001?',
    ],
    ['a name in place of a code', 'A,Eastmere,', '3:3  unknown area: Eastmere'],
    ['a place without an area', 'A,,', '3:3  empty areas'],
    ['an area that is named twice', 'A,X00000001;X00000001,', '3:3  area is named twice'],
    ['an empty name', ',X00000001,', '3:1  empty place'],
    ['a name of punctuation', '—,X00000001,', '3:1  place without a letter: —'],
    [
      'a place twice',
      'new port,X00000002,',
      '3:1  place is taken: new port\n    mend      one row with both areas for a place that straddles, or a hint that tells it from line 2',
    ],
  ])('refuses %s', (_, row, fault) => {
    const { found, faults } = places(`place,areas,hint\nNew-Port,X00000001,\n${row}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`data/places.csv:${fault}`);
    expect(found.length).toBeGreaterThan(0);
  });

  it('tells all faults at once, and stops at a header that it cannot read by', () => {
    expect(places('place,areas,hint\n,X1,\nA,X2,\n').faults).toHaveLength(3);
    expect(places('place,area,hint\nA,X00000001,\n').faults).toEqual([
      'data/places.csv:1:7  unknown column: area\n    expected  place, areas, hint',
    ]);
    expect(places('place,areas\nA,X00000001\n').faults[0]).toContain('missing column: hint');
  });
});

describe('postcodes.csv', () => {
  it('has second halves by first half and area', () => {
    const { found, faults } = postcodes(
      'outward,area,inward\nM1,X00000001,1AAAB\nM1,X00000002,2AA\nSW1A,X00000003,\n',
    );
    expect(faults).toEqual([]);
    expect(found.map(({ outward, area, inward }) => [outward, area.slug, inward])).toEqual([
      ['M1', 'west-marches', '1AAAB'],
      ['M1', 'west-moors', '2AA'],
      ['SW1A', 'eastmere', ''],
    ]);
  });

  it.each([
    ['m1,X00000001,1AA', 'not the first half of a postcode: m1'],
    ['M2,X00000001,AA1', 'not second halves of postcodes: AA1'],
    ['M2,X9,1AA', 'unknown area: X9'],
    ['M1,X00000001,2AA', 'outward code is taken: M1'],
    ['SW1A,X00000001,2AA', 'outward code is taken: SW1A'],
  ])('refuses the row %s', (row, fault) => {
    const { faults } = postcodes(`outward,area,inward\nM1,X00000001,1AA\nSW1A,X00000003,\n${row}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
