import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { readPostcodes } from '../finder/readPostcodes.ts';
import { readAreas } from '../newsroom/areas.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { applyPlan, plannedFiles } from './plan.ts';
import { planPostcodes } from './planPostcodes.ts';

const AREAS = `code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row
A0,Albia,albia,country,,,in,,yes,,
A1,Kelda,kelda,shire,A0,,in,,yes,,
A2,Venn,venn,shire,A0,,in,,yes,,
`;

const HEADER = '\uFEFFpcd,pcds,dointr,doterm,ctry,oslaua,pfa,lat,long\n';

/** Rows of a lookup: postcode, end, shire. */
function lookup(...rows: readonly (readonly [pcds: string, ended: string, pfa: string])[]): string {
  const lines = rows.map(
    ([pcds, ended, pfa]) => `${pcds.replace(' ', '')},${pcds},198001,${ended},A0,E07,${pfa},1,2`,
  );
  return `${HEADER}${lines.join('\r\n')}\r\n`;
}

function plan(text: string, options: { readonly column?: string; readonly name?: string } = {}) {
  const newsroom = temporaryNewsroom({ 'data/areas.csv': AREAS });
  const faults = new FaultList();
  const file = path.join(newsroom.root, options.name ?? 'lookup.csv');
  writeFileSync(file, text);
  const made = planPostcodes(newsroom, { file, column: options.column }, faults);
  return {
    newsroom,
    made,
    text: made && 'text' in made.writes ? made.writes.text : '',
    faults: faults.all.map(formatFault),
  };
}

describe('npm run new -- postcodes', () => {
  const many = Array.from({ length: 1000 }, (_, index) => {
    const inward = `${index % 10}${'ABDEFGHJLN'[Math.trunc(index / 10) % 10]}${'ABDEFGHJLN'[Math.trunc(index / 100)]}`;
    return [`KD1 ${inward}`, '', index < 998 ? 'A1' : 'A2'] as const;
  });

  it('makes one row for a first half in one area, one for each area of others, and leaves out withdrawn ones', () => {
    const rows = [
      ...many,
      ['VE2 1AA', '', 'A2'],
      ['VE2 1AB', '200001', 'A1'],
      ['VE2 9ZZ', '', 'A2'],
    ] as const;
    const { newsroom, made, text, faults } = plan(lookup(...rows), { column: 'PFA' });
    expect(faults).toEqual([]);
    expect(made && plannedFiles(newsroom, made)).toEqual(['data/postcodes.csv']);
    const lines = String(text).trim().split('\n');
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      'outward,area',
      'KD1,A1,0AAAB',
      'KD1,A2,8NN9N',
      'VE2,A2,',
    ]);
    expect(made?.seen).toEqual([
      'postcodes in pcds, areas in pfa',
      '1,003 rows, 1 of them withdrawn, 0 in no area of data/areas.csv',
      '2 first halves; 1 lie in several areas, and will have a file each',
    ]);
    if (made) applyPlan(made);
    const read = new FaultList();
    expect(readPostcodes(newsroom, readAreas(newsroom, read), read)).toHaveLength(3);
    expect(read.all).toEqual([]);
  });

  it('finds the column that names most areas, in a few rows as in many', () => {
    const other = many.map(([pcds]) => [pcds.replace('KD1', 'KD2'), '', 'A2'] as const);
    for (const rows of [
      [...many, ...other],
      [...many.slice(0, 2), ...other.slice(0, 2)],
    ])
      expect(plan(lookup(...rows)).made?.seen[0]).toBe('postcodes in pcds, areas in pfa');
  });

  it('does not take postcodes of elsewhere for those of a neighbour', () => {
    const { text } = plan(lookup(['VE2 1AA', '', 'A2'], ['VE2 1AB', '', 'S1']), { column: 'pfa' });
    expect(text).toBe('outward,area,inward\nVE2,A2,1AA\n');
  });

  it.each<[string, string, object, RegExp]>([
    [
      'a row that is none',
      lookup(['VENN', '', 'A2']),
      { column: 'pfa' },
      /lookup.csv:2 {2}not a postcode: VENN/,
    ],
    [
      'a postcode in two areas',
      lookup(['VE2 1AA', '', 'A2'], ['VE2 1AA', '', 'A1']),
      { column: 'pfa' },
      /lookup.csv:3 {2}postcode has two areas: VE2 1AA/,
    ],
    [
      'a column that is not there',
      lookup(),
      { column: 'pfaa' },
      /no such column: pfaa[\s\S]*did you mean pfa\?/,
    ],
    [
      'a file without areas',
      lookup(['VE2 1AA', '', 'Z']).replace(',A0,', ',Z,'),
      {},
      /no column with codes of areas.csv/,
    ],
    ['a file without postcodes', 'a,pfa\n1,A1\n', { column: 'pfa' }, /no column of postcodes/],
    ['broken quotes', `${HEADER}"a\n`, { column: 'pfa' }, /broken quotes/],
    ['another format', '', { name: 'lookup.zip' }, /a file of no known format: zip[\s\S]*one of csv/],
  ])('refuses %s', (_, text, options, fault) => {
    const { made, faults } = plan(text, options);
    expect(made).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });
});
