import { describe, expect, it } from 'vitest';
import { herdRecipe, provenTable, sourceFiles } from '../test/provenNewsroom.ts';

const HERD = `Place,Year,Sheep,Goats
Gull & Tern,2001,5,0
Northmoor,2001,900,30
Southmoor,2001,600,..
Northmoor,2002,910,31
Southmoor,2002,640,20
`;

const herd = (recipe: string, releases: Record<string, string> = { '2003-01-01.csv': HERD }) => ({
  ...sourceFiles({ herd: { releases } }),
  'scripts/derive/herds.ts': recipe,
});

const COPY = "({ release }) => release('herd')";

/** Adds a row for Moorland, the sum of its districts. */
const SUM = `({ aq, op, release }) => {
    const districts = release('herd').select('area', 'period', 'sheep', 'goats', 'goats_status');
    const sums = districts.groupby('period')
      .rollup({ sheep: (row) => op.sum(row.sheep), goats: (row) => op.sum(row.goats) })
      .derive({ area: () => 'M0', goats_status: () => '' });
    return districts.concat(sums);
  }`;

describe('a value of a table', () => {
  it('is as published where its area and period have it in the release, whatever the order and the name', async () => {
    const { places } = await provenTable(herd(herdRecipe(COPY)));
    expect(places).toEqual([
      'Northmoor 2001 sheep 900: 2003-01-01, line 3, column “Sheep”',
      'Northmoor 2001 goats 30: 2003-01-01, line 3, column “Goats”',
      'Northmoor 2002 sheep 910: 2003-01-01, line 5, column “Sheep”',
      'Northmoor 2002 goats 31: 2003-01-01, line 5, column “Goats”',
      'Southmoor 2001 sheep 600: 2003-01-01, line 4, column “Sheep”',
      'Southmoor 2002 sheep 640: 2003-01-01, line 6, column “Sheep”',
      'Southmoor 2002 goats 20: 2003-01-01, line 6, column “Goats”',
      'Isle of Gull 2001 sheep 5: 2003-01-01, line 2, column “Sheep”',
      'Isle of Gull 2001 goats 0: 2003-01-01, line 2, column “Goats”',
    ]);
  });

  it('is computed where a recipe summed it, in a column that is as published elsewhere', async () => {
    const formula = "formula: 'sum of the districts'";
    const { places } = await provenTable(herd(herdRecipe(SUM, { sheep: formula, goats: formula })));
    expect(places.filter((text) => text.endsWith('computed'))).toEqual([
      'Moorland 2001 sheep 1505: computed',
      'Moorland 2001 goats 30: computed',
      'Moorland 2002 sheep 1550: computed',
      'Moorland 2002 goats 51: computed',
    ]);
    expect(places).toContain('Northmoor 2002 sheep 910: 2003-01-01, line 5, column “Sheep”');
  });

  it('is refused where a recipe summed it and says nowhere how', async () => {
    const { faults } = await provenTable(herd(herdRecipe(SUM, { goats: "formula: 'sum of the districts'" })));
    expect(
      faults,
    ).toBe(`scripts/derive/herds.ts:6:5  values of sheep that are not as published, and no formula: Moorland, 2001 is 1505, without a row in the file; Moorland, 2002 is 1550, without a row in the file
    expected  the values of herd.sheep
    mend      say how the values were worked out with formula: "…"`);
  });

  it('is refused where two columns were swapped, with the values of both', async () => {
    const swap = `${COPY}.derive({ sheep: (row) => row.goats, goats: (row) => row.sheep, sheep_status: (row) => row.goats_status, goats_status: () => '' })`;
    const { faults } = await provenTable(herd(herdRecipe(swap)));
    expect(
      faults,
    ).toBe(`scripts/derive/herds.ts:6:5  values of sheep that are not as published, and no formula: Northmoor, 2001 is 30, in the file 900 (line 3); Northmoor, 2002 is 31, in the file 910 (line 5); Southmoor, 2002 is 20, in the file 640 (line 6); and 1 more
    expected  the values of herd.sheep
    mend      say how the values were worked out with formula: "…"

scripts/derive/herds.ts:7:5  values of goats that are not as published, and no formula: Northmoor, 2001 is 900, in the file 30 (line 3); Northmoor, 2002 is 910, in the file 31 (line 5); Southmoor, 2001 is 600, in the file no number (line 4); and 2 more
    expected  the values of herd.goats
    mend      say how the values were worked out with formula: "…"`);
  });

  it('is found under another name that its column declares, with or without the source', async () => {
    const swap = `${COPY}.derive({ sheep: (row) => row.goats, goats: (row) => row.sheep, sheep_status: (row) => row.goats_status, goats_status: () => '' })`;
    const more = { sheep: "from: 'herd.goats'", goats: "from: 'sheep'" };
    const { places } = await provenTable(herd(herdRecipe(swap, more)));
    expect(places[0]).toBe('Northmoor 2001 sheep 30: 2003-01-01, line 3, column “Goats”');
    expect(places.some((text) => text.endsWith('computed'))).toBe(false);
  });

  it('is refused where its column names one that the source does not have', async () => {
    const { faults } = await provenTable(herd(herdRecipe(COPY, { sheep: "from: 'herd.sheeps'" })));
    expect(faults).toBe(`scripts/derive/herds.ts:6:5  unknown column of a source: herd.sheeps
    expected  one of herd.sheep, herd.goats
    mend      did you mean herd.sheep?`);
  });

  it('is found in the newest release that has it, be that an older one', async () => {
    const revised = HERD.replace('Northmoor,2002,910', 'Northmoor,2002,950');
    const releases = { '2003-01-01.csv': HERD, '2004-01-01.csv': revised };
    const { places } = await provenTable(
      herd(herdRecipe("({ releases }) => releases('herd')[0].table"), releases),
    );
    expect(places.filter((text) => text.includes('2003-01-01'))).toEqual([
      'Northmoor 2002 sheep 910: 2003-01-01, line 5, column “Sheep”',
    ]);
    expect(places.filter((text) => text.includes('2004-01-01'))).toHaveLength(8);
  });

  it('is corrected where an override replaced it', async () => {
    const override = `- { source: herd, release: 2003-01-01, area: Northmoor, period: "2002", column: sheep, published: 910, value: 901, reason: Two digits were swapped }`;
    const { places } = await provenTable({ ...herd(herdRecipe(COPY)), 'data/overrides.yaml': override });
    expect(places.filter((text) => text.endsWith('corrected'))).toEqual([
      'Northmoor 2002 sheep 901: 2003-01-01, line 5, column “Sheep”, corrected',
    ]);
  });

  it('is found in the cell of a wide table', async () => {
    const described = `wide: { name: Year, values: { Sheep: "Sheep *", Goats: "Goats *" } }
columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  Sheep: { kind: number, name: sheep }
  Goats: { kind: number, name: goats }`;
    const wide = 'Place,Sheep 2001,Goats 2001,Sheep 2002,Goats 2002\nSouthmoor,1,2,3,4\nNorthmoor,5,6,7,8\n';
    const files = sourceFiles({ herd: { described, releases: { '2003-01-01.csv': wide } } });
    const { places, table } = await provenTable({ ...files, 'scripts/derive/herds.ts': herdRecipe(COPY) });
    expect(places).toEqual([
      'Northmoor 2001 sheep 5: 2003-01-01, line 3, column “Sheep 2001”',
      'Northmoor 2001 goats 6: 2003-01-01, line 3, column “Goats 2001”',
      'Northmoor 2002 sheep 7: 2003-01-01, line 3, column “Sheep 2002”',
      'Northmoor 2002 goats 8: 2003-01-01, line 3, column “Goats 2002”',
      'Southmoor 2001 sheep 1: 2003-01-01, line 2, column “Sheep 2001”',
      'Southmoor 2001 goats 2: 2003-01-01, line 2, column “Goats 2001”',
      'Southmoor 2002 sheep 3: 2003-01-01, line 2, column “Sheep 2002”',
      'Southmoor 2002 goats 4: 2003-01-01, line 2, column “Goats 2002”',
    ]);
    expect(table?.found).toHaveLength(1);
  });

  it('is found in the row of several that its column declares, and in none where it declares none', async () => {
    const described = `key: [area, period, sex]
columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  Sex: { kind: text, name: sex }
  Sheep: { kind: number, name: sheep }
  Goats: { kind: number, name: goats }`;
    const text = 'Place,Year,Sex,Sheep,Goats\nNorthmoor,2001,Ewes,0,4\nNorthmoor,2001,All,3,9\n';
    const files = sourceFiles({ herd: { described, releases: { '2003-01-01.csv': text } } });
    const all =
      "({ release }) => release('herd').filter((row) => row.sex === 'All').select('area', 'period', 'sheep', 'goats')";
    const told = (more: { sheep?: string; goats?: string }) =>
      provenTable({ ...files, 'scripts/derive/herds.ts': herdRecipe(all, more) });
    const { faults } = await told({ goats: "from: { column: 'goats', where: { sex: ['All', 'Both'] } }" });
    expect(
      faults,
    ).toBe(`scripts/derive/herds.ts:6:5  values of sheep that are not as published, and no formula: Northmoor, 2001 is 3, with 2 rows in the file
    expected  the values of herd.sheep
    mend      say which row is meant with from: { column: 'herd.sheep', where: { … } }, or how the values were worked out with formula: "…"`);
    const where = (column: string) => `from: { column: 'herd.${column}', where: { sex: 'All' } }`;
    expect((await told({ sheep: where('sheep'), goats: where('goats') })).places).toEqual([
      'Northmoor 2001 sheep 3: 2003-01-01, line 3, column “Sheep”',
      'Northmoor 2001 goats 9: 2003-01-01, line 3, column “Goats”',
    ]);
  });

  it('is found in either source of a join', async () => {
    const one = (name: string) => `columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  ${name}: { kind: number, name: ${name.toLowerCase()} }`;
    const files = sourceFiles({
      sheep: {
        described: one('Sheep'),
        releases: { '2003-01-01.csv': 'Place,Year,Sheep\nNorthmoor,2001,7\n' },
      },
      goats: {
        described: one('Goats'),
        releases: { '2002-05-05.csv': 'Place,Year,Goats\nSouthmoor,2001,1\nNorthmoor,2001,4\n' },
      },
    });
    const join = "({ release }) => release('sheep').join(release('goats'))";
    const recipe = herdRecipe(`${join}.select('area', 'period', 'sheep', 'goats')`, {}, ['sheep', 'goats']);
    const { places, faults } = await provenTable({ ...files, 'scripts/derive/herds.ts': recipe });
    expect(faults).toBe('');
    expect(places).toEqual([
      'Northmoor 2001 sheep 7: 2003-01-01, line 2, column “Sheep”',
      'Northmoor 2001 goats 4: 2002-05-05, line 3, column “Goats”',
    ]);
  });

  it('is of the one area of a table where the file names none, and of none where there are several', async () => {
    const described = `columns:
  Year: { kind: period, format: year }
  Sheep: { kind: number, name: sheep }
  Goats: { kind: number, name: goats }`;
    const files = sourceFiles({
      herd: { described, releases: { '2003-01-01.csv': 'Year,Sheep,Goats\n2001,7,8\n' } },
    });
    const told = (derive: string) => provenTable({ ...files, 'scripts/derive/herds.ts': herdRecipe(derive) });
    const one = `${COPY}.derive({ area: () => 'M1' })`;
    expect((await told(one)).places).toEqual([
      'Northmoor 2001 sheep 7: 2003-01-01, line 2, column “Sheep”',
      'Northmoor 2001 goats 8: 2003-01-01, line 2, column “Goats”',
    ]);
    const two = `(input) => { const herd = input.release('herd'); return herd.derive({ area: () => 'M1' }).concat(herd.derive({ area: () => 'M2' })); }`;
    expect((await told(two)).faults).toContain('Northmoor, 2001 is 7, without a row in the file');
  });
});
