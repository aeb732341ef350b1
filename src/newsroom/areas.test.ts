import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { AREAS, AREAS_CSV } from '../test/moorland.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { areaNamed, nearestAreaName, readAreas } from './areas.ts';

function read(csv: string) {
  const faults = new FaultList();
  const areas = readAreas(temporaryNewsroom({ 'data/areas.csv': csv }), faults);
  return { areas, faults: faults.all.map(formatFault) };
}

/** The file with one more row, which stands on line 6. */
function readWith(row: string) {
  return read(`${AREAS_CSV}${row}\n`).faults;
}

describe('readAreas', () => {
  it('reads the areas in the order of the file', () => {
    const { areas, faults } = read(AREAS_CSV);
    expect(faults).toEqual([]);
    expect(areas.all).toEqual(AREAS.all);
  });

  it('reads a file with a byte order mark and Windows line endings alike', () => {
    expect(read(`\uFEFF${AREAS_CSV.replaceAll('\n', '\r\n')}`).areas.all).toEqual(AREAS.all);
  });

  it('says so when the file is missing', () => {
    const faults = new FaultList();
    expect(readAreas(temporaryNewsroom({}), faults).all).toEqual([]);
    expect(faults.all.map(formatFault)).toEqual([
      'data/areas.csv  no areas: the file is missing\n    mend      make the file, with the columns code, name, slug, kind, parent, article, preposition, aliases, comparable, tile_column, tile_row',
    ]);
  });

  it('leaves out a row with a fault and keeps the others', () => {
    expect(read(`${AREAS_CSV}M1,Twice,twice,district,M0,,in,,yes,,\n`).areas.all).toHaveLength(4);
  });

  const rows: [title: string, row: string, fault: string][] = [
    [
      'refuses a code that another area has, whatever its case',
      'm1,Westmoor,westmoor,district,M0,,in,,yes,,',
      'data/areas.csv:6:1  code is taken: m1\n    mend      change this one or the one on line 3',
    ],
    [
      'refuses a name that another area has',
      'M4,NORTHMOOR,westmoor,district,M0,,in,,yes,,',
      'data/areas.csv:6:4  name is taken: NORTHMOOR\n    mend      change this one or the one on line 3',
    ],
    [
      'refuses an alias that is the name of another area',
      'M4,Westmoor,westmoor,district,M0,,in,West;southmoor,yes,,',
      'data/areas.csv:6:38  alias is taken: southmoor\n    mend      change this one or the one on line 4',
    ],
    [
      'refuses an alias that another area has',
      'M4,Westmoor,westmoor,district,M0,,in,gull,yes,,',
      'data/areas.csv:6:38  alias is taken: gull\n    mend      change this one or the one on line 5',
    ],
    [
      'refuses an alias that is the area’s own name',
      'M4,Westmoor,westmoor,district,M0,,in,Westmoor,yes,,',
      'data/areas.csv:6:38  alias is taken: Westmoor\n    mend      remove it from the aliases',
    ],
    [
      'refuses a slug that another area has',
      'M4,Westmoor,northmoor,district,M0,,in,,yes,,',
      'data/areas.csv:6:13  slug is taken: northmoor\n    mend      change this one or the one on line 3',
    ],
    [
      'refuses a slug that is not fit for an address',
      'M4,Westmoor,West Moor,district,M0,,in,,yes,,',
      'data/areas.csv:6:13  wrong slug: West Moor\n    expected  small letters, digits and single hyphens',
    ],
    [
      'refuses the slug of the national editions',
      'M4,Westmoor,national,district,M0,,in,,yes,,',
      'data/areas.csv:6:13  slug belongs to the national editions: national\n    mend      choose another slug',
    ],
    [
      'refuses a parent that is no area, and suggests one',
      'M4,Westmoor,westmoor,district,MO,,in,,yes,,',
      'data/areas.csv:6:31  unknown parent: MO\n    mend      did you mean M0?',
    ],
    [
      'refuses an area that contains itself',
      'M4,Westmoor,westmoor,district,M4,,in,,yes,,',
      'data/areas.csv:6:31  area contains itself: M4\n    mend      the widest area has no parent',
    ],
    [
      'refuses anything but yes and no',
      'M4,Westmoor,westmoor,district,M0,,in,,maybe,,',
      'data/areas.csv:6:39  wrong comparable: maybe\n    expected  yes or no',
    ],
    [
      'refuses two areas on one tile',
      'M4,Westmoor,westmoor,district,M0,,in,,yes,0,1',
      'data/areas.csv:6:43  tile is taken: column 0, row 1\n    mend      change this one or the one on line 4',
    ],
    [
      'refuses half a tile',
      'M4,Westmoor,westmoor,district,M0,,in,,yes,0,',
      'data/areas.csv:6:43  half a tile: one number is missing\n    mend      give both tile_column and tile_row, or neither',
    ],
    [
      'refuses a tile that is not a whole number',
      'M4,Westmoor,westmoor,district,M0,,in,,yes,-1,0',
      'data/areas.csv:6:43  wrong tile_column: -1\n    expected  a whole number, or nothing',
    ],
    [
      'refuses an empty name',
      'M4,,westmoor,district,M0,,in,,yes,,',
      'data/areas.csv:6:4  empty name\n    expected  some text',
    ],
    [
      'refuses an article other than "the"',
      'M4,Westmoor,westmoor,district,M0,teh,in,,yes,,',
      'data/areas.csv:6:34  wrong article: teh\n    expected  the, or nothing',
    ],
    [
      'refuses a row without a preposition',
      'M4,Westmoor,westmoor,district,M0,,,,yes,,',
      'data/areas.csv:6:35  empty preposition\n    expected  a word such as in, on or at',
    ],
    [
      'refuses a row that is too short',
      'M4,Westmoor',
      'data/areas.csv:6  wrong number of cells: 2\n    expected  11, as in the header\n    mend      write a comma for each empty cell',
    ],
  ];
  it.each(rows)('%s', (_title, row, fault) => {
    expect(readWith(row)).toEqual([fault]);
  });

  it('refuses areas that contain each other', () => {
    const faults = readWith('M4,A,a,district,M5,,in,,yes,,\nM5,B,b,district,M4,,in,,yes,,');
    expect(faults).toEqual([
      'data/areas.csv:6:17  area contains itself: M4\n    mend      the widest area has no parent',
      'data/areas.csv:7:17  area contains itself: M5\n    mend      the widest area has no parent',
    ]);
  });

  it('names a missing column, and the unknown one that may have been meant', () => {
    expect(read(AREAS_CSV.replace('parent', 'parrent')).faults).toEqual([
      'data/areas.csv:1:21  unknown column: parrent\n    mend      did you mean parent?',
      'data/areas.csv:1  missing column: parent\n    expected  code, name, slug, kind, parent, article, preposition, aliases, comparable, tile_column, tile_row\n    mend      add the column',
    ]);
  });

  it('reports the faults of all rows at once', () => {
    expect(
      readWith('M4,,BAD,district,M0,,in,,yes,,\nM5,Eastmoor,eastmoor,district,M9,,in,,no,,'),
    ).toHaveLength(3);
  });
});

describe('areaNamed', () => {
  it.each(['M3', 'm3', 'Isle of Gull', 'ISLE OF GULL', ' gull '])(
    'finds an area by code, name or alias: %j',
    (text) => {
      expect(areaNamed(AREAS, text)?.code).toBe('M3');
    },
  );

  it('finds nothing by a name that nobody gave', () => {
    expect(areaNamed(AREAS, 'Isle')).toBeNull();
  });
});

describe('nearestAreaName', () => {
  it('suggests the name that was most likely meant', () => {
    expect(nearestAreaName(AREAS, 'Nortmoor')).toBe('Northmoor');
    expect(nearestAreaName(AREAS, 'Elsewhere')).toBeNull();
  });
});
