import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { type Period, parsePeriod } from '../tables/period.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import type { Area } from './area.ts';
import { heirsOf, isOver, isThere, predecessorsOf } from './areaLife.ts';
import { areaNamed, readAreas } from './areas.ts';

const HEAD =
  'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row,from,to,successor,formerly';

/** Two that merged, one that was split since, and one that has a new name. */
const ROWS = [
  'F0,Fen,fen,country,,,in,,yes,,,,,,',
  'F1,Upper Fen,upper-fen,district,F0,,in,,yes,,,,2019-03-31,F3,',
  'F2,Lower Fen,lower-fen,district,F0,,in,Low,yes,,,,2019-03-31,F3,',
  'F3,Great Fen,great-fen,district,F0,,in,,yes,,,2019-04-01,2023-03-31,F4;F5,',
  'F4,West Fen,west-fen,district,F0,,in,,yes,,,2023-04-01,,,',
  'F5,East Fen,east-fen,district,F0,,in,,yes,,,2023-04-01,,,',
  'F6,Saltholm,saltholm,district,F0,,in,,yes,,,,,,Salt Island;old-saltholm',
];

function read(rows: readonly string[]) {
  const faults = new FaultList();
  const csv = `${[HEAD, ...rows].join('\n')}\n`;
  const areas = readAreas(temporaryNewsroom({ 'data/areas.csv': csv }), faults);
  return { areas, faults: faults.all.map(formatFault) };
}

describe('the life of areas', () => {
  const { areas, faults } = read(ROWS);
  const at = (code: string) => areas.byCode.get(code) as Area;

  it('leads to the areas of today, whatever came between', () => {
    expect(faults).toEqual([]);
    expect(heirsOf(at('F1'), areas).map(({ code }) => code)).toEqual(['F4', 'F5']);
    expect(heirsOf(at('F4'), areas)).toEqual([]);
    expect(predecessorsOf(at('F5'), areas).map(({ code }) => code)).toEqual(['F1', 'F2', 'F3']);
  });

  it('keeps former names as names, and former addresses', () => {
    expect(areaNamed(areas, 'salt island')).toBe(at('F6'));
    expect(at('F6').formerly).toEqual(['salt-island', 'old-saltholm']);
  });

  it.each([
    ['2018', true, false],
    ['FY2018-19', true, false],
    ['2019-Q1', true, false],
    ['2019', false, false],
    ['FY2019-20', false, true],
    ['2019-04', false, true],
    ['2020', false, true],
  ])(
    'of an area that ended on 31 March 2019, at the end of %s: still there %s, over before it %s',
    (id, there, over) => {
      const period = parsePeriod(id) as Period;
      expect([isThere(at('F1'), period), isOver(at('F1'), period)]).toEqual([there, over]);
      expect([isThere(at('F0'), period), isOver(at('F0'), period)]).toEqual([true, false]);
    },
  );

  const faulty: [title: string, row: string, fault: string][] = [
    [
      'refuses an unknown successor',
      'F7,Ash,ash,district,F0,,in,,yes,,,,2020-01-01,F44,',
      'data/areas.csv:9:47  unknown successor: F44\n    mend      did you mean F4?',
    ],
    [
      'refuses a successor of itself',
      'F7,Ash,ash,district,F0,,in,,yes,,,,2020-01-01,F7,',
      'data/areas.csv:9:47  successor of itself: F7\n    mend      name the area that it became, or none',
    ],
    [
      'refuses dates the wrong way round',
      'F7,Ash,ash,district,F0,,in,,yes,,,2020-01-02,2020-01-01,F4,',
      'data/areas.csv:9:46  ends before it begins: 2020-01-02 to 2020-01-01\n    mend      from is its first day, and to its last',
    ],
    [
      'refuses what is no date',
      'F7,Ash,ash,district,F0,,in,,yes,,,1 May 2020,,,',
      'data/areas.csv:9:35  wrong from: 1 May 2020\n    expected  a date such as 2023-03-31, or nothing',
    ],
    [
      'refuses a successor of an area that is still there',
      'F7,Ash,ash,district,F0,,in,,yes,,,,,F4,',
      'data/areas.csv:9:37  a successor of an area that has not ended\n    mend      give to: its last day; an area that only changed its name has the old one in formerly',
    ],
    [
      'refuses a former address that another area has',
      'F7,Ash,ash,district,F0,,in,,yes,,,,,,west-fen',
      'data/areas.csv:9:38  slug is taken: west-fen\n    mend      change this one or the one on line 6',
    ],
  ];

  it.each(faulty)('%s', (_, row, fault) => {
    expect(read([...ROWS, row]).faults).toEqual([fault]);
  });

  it('refuses successors in a circle', () => {
    const circle = [
      'F7,Ash,ash,district,F0,,in,,yes,,,,2020-01-01,F8,',
      'F8,Elm,elm,district,F0,,in,,yes,,,,2020-01-01,F7,',
    ];
    expect(read([...ROWS, ...circle]).faults).toEqual([
      'data/areas.csv:9:47  successors in a circle: F7 and F8\n    mend      leave one of them out',
      'data/areas.csv:10:47  successors in a circle: F8 and F7\n    mend      leave one of them out',
    ]);
  });
});
