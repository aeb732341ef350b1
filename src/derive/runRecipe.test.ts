import * as aq from 'arquero';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { MISSING_STATUSES } from '../tables/status.ts';
import { AREAS } from '../test/moorland.ts';
import type { ReadSource } from './readSources.ts';
import type { Recipe, RecipeInput } from './recipe.ts';
import { recipeSchema } from './recipeSchema.ts';
import { runRecipe } from './runRecipe.ts';

const columns: Recipe['columns'] = {
  sheep: { title: 'Sheep', kind: 'count', unit: { one: 'sheep', many: 'sheep' }, formula: 'sheep' },
  rams: {
    title: 'Rams',
    kind: 'count',
    unit: { one: 'ram', many: 'rams' },
    partOf: 'sheep',
    formula: 'sheep that are male',
  },
};

const source = {
  id: 'sheep',
  publisher: 'Moorland Counts',
  title: 'Sheep and people',
  url: 'https://example.org/sheep',
  licence: { name: 'Moor Licence', url: 'https://example.org/licence' },
  attribution: 'Adapted from Moorland Counts',
  obtained: { how: 'original' as const, note: 'Counted by hand' },
};

const releases = ['2001-01-01', '2002-01-01'].map((date, index) => ({
  date,
  rows: 2,
  read: 2,
  dropped: [],
  leftOut: { above: 0, below: 0 },
  notes: [],
  places: {
    counting: { unit: 'line' as const },
    number: (row: number) => row + 2,
    columns: (name: string) => [name],
    columnOf: () => 0,
  },
  columns: {
    area: ['M1', 'M2'],
    period: ['2001', '2001'],
    sheep: [900 + index, undefined],
    sheep_status: ['', '[x]'],
  },
}));

const described = { ...source, keep: [], drop: [], columns: {}, markers: {}, releases: [] };
const sources = new Map([['sheep', { source: described, releases }]]);

function run(
  derive: Recipe['derive'],
  recipe: Partial<Recipe> = {},
  from: ReadonlyMap<string, ReadSource> = sources,
) {
  const spec = recipeSchema.parse({
    title: 'S',
    description: 'D',
    from: ['sheep'],
    columns,
    derive,
    ...recipe,
  });
  const file = 'scripts/derive/sheep.ts';
  const loaded = { ...spec, id: 'sheep', file, path: import.meta.filename, isKept: false };
  const faults = new FaultList();
  const table = runRecipe(loaded, from, AREAS, faults);
  return { table, faults: faults.all.map(formatFault) };
}

/** Runs a recipe that returns these rows. */
function make(...rows: object[]) {
  const names = new Set(rows.flatMap((values) => Object.keys(values)));
  return run(() => aq.from(rows, [...names]));
}

const row = { area: 'M1', period: '2001', sheep: 5, rams: 1 };

describe('runRecipe', () => {
  it('sorts the rows by area and period, and numbers them as the file will', () => {
    const { table, faults } = make(
      { ...row, area: 'M2', rams: null, rams_status: '[x]' },
      { ...row, period: '2002' },
      { ...row, sheep_status: '[r][e]' },
    );
    expect(faults).toEqual([]);
    expect(table?.rows.map(({ area, period, line, cells }) => [line, area.name, period.id, cells])).toEqual([
      [2, 'Northmoor', '2001', { sheep: { value: 5, status: ['r', 'e'] }, rams: { value: 1, status: [] } }],
      [3, 'Northmoor', '2002', { sheep: { value: 5, status: [] }, rams: { value: 1, status: [] } }],
      [4, 'Southmoor', '2001', { sheep: { value: 5, status: [] }, rams: { value: null, status: ['x'] } }],
    ]);
    expect(table?.rows.of('M1')).toHaveLength(2);
  });

  it('names the sources with the date of their newest release, and the breaks', () => {
    const { table } = run(() => aq.from([row]), { breaks: [{ from: '2001', because: 'Lambs count' }] });
    expect(table?.sources).toEqual([{ ...source, released: '2002-01-01' }]);
    expect(table?.breaks).toMatchObject([
      { period: { id: '2001' }, cause: { from: { id: '2001' }, changed: null, because: 'Lambs count' } },
    ]);
  });

  it('hands in the newest release, all releases, and the areas', () => {
    let input: RecipeInput | undefined;
    run((given) => {
      input = given;
      return aq.from([row]);
    });
    expect(input?.release('sheep').array('sheep')).toEqual([901, undefined]);
    expect(input?.releases('sheep').map(({ date, table }) => [date, table.get('sheep', 0)])).toEqual([
      ['2001-01-01', 900],
      ['2002-01-01', 901],
    ]);
    expect(input?.areas.objects().at(-1)).toEqual({
      code: 'M3',
      name: 'Isle of Gull',
      slug: 'isle-of-gull',
      kind: 'district',
      parent: 'M0',
      comparable: false,
    });
  });

  it('refuses arithmetic with a missing number, and does not take it for zero', () => {
    const { faults } = run(({ release }) =>
      release('sheep').derive({ rams: aq.escape((d: { sheep: number }) => Math.round(d.sheep / 100)) }),
    );
    expect(faults).toEqual([
      'scripts/derive/sheep.ts  rams is not a number: NaN (Southmoor, 2001)\n    mend      a missing number took part in the arithmetic: say what the result is then',
    ]);
  });

  it('refuses to leave behind the markers of values that it takes over', () => {
    const marks = { rams: [3, 4], rams_status: ['', '[p]'] };
    const withMarks = releases.map((each) => ({ ...each, columns: { ...each.columns, ...marks } }));
    const marked = new Map([['sheep', { source: described, releases: withMarks }]]);
    const taken = ['area', 'period', 'sheep', 'sheep_status', 'rams'];
    const { table, faults } = run(({ release }) => release('sheep').select(taken), {}, marked);
    expect(table).toBeNull();
    expect(faults).toEqual([
      'scripts/derive/sheep.ts  no rams_status, though sheep marks values of rams, such as [p]\n    expected  a column rams_status in the result\n    mend      select rams_status beside rams; where no marker holds for what the recipe makes of it, derive an empty one',
    ]);
    expect(
      run(({ release }) => release('sheep').select([...taken, 'rams_status']), {}, marked).faults,
    ).toEqual([]);
    expect(
      run(
        ({ release }) =>
          release('sheep')
            .select(taken)
            .derive({ rams_status: () => '' }),
        {},
        marked,
      ).faults,
    ).toEqual([]);
  });

  it('names the recipe and the line of what it threw', () => {
    const { faults } = run(() => {
      throw new Error('no sheep today\nand none tomorrow');
    });
    expect(faults).toEqual([
      expect.stringMatching(/^scripts\/derive\/sheep\.ts:\d+:\d+ {2}recipe failed: no sheep today$/),
    ]);
  });

  it('refuses a source that the recipe does not declare', () => {
    const { faults } = run(({ release }) => release('goats'));
    expect(faults[0]).toMatch(/recipe failed: source is not among those of "from": goats/);
  });

  const file = 'scripts/derive/sheep.ts';
  const cases: [title: string, row: object, fault: string][] = [
    [
      'refuses a name in place of an area code, and gives the code',
      { area: 'Gull' },
      `${file}  unknown area code: Gull\n    expected  a code of data/areas.csv\n    mend      write its code, M3`,
    ],
    [
      'refuses a period that is none',
      { period: 'May' },
      `${file}  not a period: May\n    expected  the id of a period, such as 2024 or YE2024-09`,
    ],
    [
      'refuses a missing value without a status',
      { rams: null },
      `${file}  no rams and no reason why (Northmoor, 2001)\n    expected  a number, or a status ${MISSING_STATUSES.map((each) => `[${each}]`).join(' ')}\n    mend      give rams_status the reason, such as [x] for not available`,
    ],
    [
      'refuses a missing value whose status explains no absence',
      { rams: undefined, rams_status: '[r]' },
      `${file}  no rams and no reason why (Northmoor, 2001)\n    expected  a number, or a status ${MISSING_STATUSES.map((each) => `[${each}]`).join(' ')}\n    mend      give rams_status the reason, such as [x] for not available`,
    ],
    [
      'refuses a value with a status that says there is none',
      { rams_status: '[x]' },
      `${file}  rams with a status that says there is none: 1 [x] (Northmoor, 2001)\n    mend      leave out the number or the marker`,
    ],
    [
      'refuses an unknown status',
      { rams_status: '[q]' },
      `${file}  unknown status of rams: [q] (Northmoor, 2001)\n    expected  markers such as [x] or [r][e]`,
    ],
    [
      'refuses text in place of a number',
      { rams: '1' },
      `${file}  rams is not a number: "1" (Northmoor, 2001)\n    expected  a number, or nothing`,
    ],
    [
      'refuses a count that is not whole',
      { rams: 0.5 },
      `${file}  rams is not a whole number: 0.5 (Northmoor, 2001)\n    expected  a count\n    mend      if parts are counted, give the column decimals: 1`,
    ],
    [
      'refuses a count below zero',
      { rams: -1 },
      `${file}  rams is below zero: -1 (Northmoor, 2001)\n    expected  a count, zero or more`,
    ],
    [
      'refuses a part that is more than its whole',
      { rams: 6 },
      `${file}  rams is more than sheep: 6 of 5 (Northmoor, 2001)`,
    ],
    [
      'refuses a column that the recipe does not declare, and suggests one',
      { rams_statu: '' },
      `${file}  undeclared column: rams_statu\n    mend      did you mean rams_status?`,
    ],
  ];
  it.each(cases)('%s', (_title, change, fault) => {
    const { table, faults } = make({ ...row, ...change });
    expect(table).toBeNull();
    expect(faults).toEqual([fault]);
  });

  it('tells a fault of many rows once, with their number', () => {
    const rows = ['2001', '2002', '2003'].map((period) => ({ ...row, period, rams: null }));
    expect(make(...rows).faults).toEqual([
      `${file}  no rams and no reason why (Northmoor, 2001 and 2 more rows)\n    expected  a number, or a status ${MISSING_STATUSES.map((each) => `[${each}]`).join(' ')}\n    mend      give rams_status the reason, such as [x] for not available`,
    ]);
  });

  it('refuses two rows for one area and period', () => {
    expect(make(row, row).faults).toEqual([
      `${file}  row appears twice: Northmoor, 2001\n    expected  one row for each`,
    ]);
  });

  it('refuses periods of two kinds in one table', () => {
    expect(make(row, { ...row, period: 'YE2001-03' }).faults).toEqual([
      `${file}  periods of two kinds in one table: 2001 and YE2001-03\n    mend      make a table of each: they must not be compared`,
    ]);
  });

  it('refuses spans of two lengths in one table', () => {
    expect(make({ ...row, period: '2001/2006' }, { ...row, period: '2007/2010' }).faults).toEqual([
      `${file}  spans of two lengths in one table: 2001/2006 and 2007/2010\n    mend      make a table of each: they must not be compared`,
    ]);
  });

  it('refuses a result without a declared column', () => {
    expect(make({ area: 'M1', period: '2001', sheep: 5 }).faults).toEqual([
      `${file}  missing column: rams\n    expected  in the result: area, period, sheep, rams`,
    ]);
  });

  it('refuses a result that is no table, or has no rows', () => {
    expect(run(() => undefined as never).faults).toEqual([
      `${file}  not a table: undefined\n    expected  derive returns an arquero table`,
    ]);
    expect(run(() => aq.from([row]).slice(1)).faults).toEqual([
      `${file}  recipe made no rows\n    expected  at least one`,
    ]);
  });

  it('reports the faults of all rows at once', () => {
    expect(make({ ...row, rams: -1 }, { ...row, area: 'M9', sheep: 0.5 }).faults).toHaveLength(3);
  });
});

describe('the bounds of an estimate', () => {
  const share = { title: 'Share', kind: 'percentage', unit: { one: 'per cent', many: 'per cent' } } as const;
  const bounds = { lower: 'low', upper: 'high', confidence: 95, unreliableAbove: 0.5 };
  const estimate = (values: object, spec: object = bounds) =>
    run(() => aq.from([{ area: 'M1', period: '2001', share: 20, ...values }]), {
      columns: { share: { ...share, formula: 'made up', bounds: spec as typeof bounds } },
    });

  it('stay with the value, and are no columns of their own', () => {
    const { table, faults } = estimate({ low: 18, high: 22.5 });
    expect(faults).toEqual([]);
    expect([...(table?.columns.keys() ?? [])]).toEqual(['share']);
    expect(table?.rows.at(0)?.cells['share']).toEqual({
      value: 20,
      status: [],
      bounds: { lower: 18, upper: 22.5 },
    });
  });

  it('may both be missing', () => {
    const { table, faults } = estimate({ low: undefined, high: undefined });
    expect(faults).toEqual([]);
    expect(table?.rows.at(0)?.cells['share']).toEqual({ value: 20, status: [] });
  });

  it.each([
    ['a missing one', { low: 18, high: undefined }, 'no high, though there is low (Moor, 2001)'],
    ['a lower above the upper', { low: 22, high: 18 }, 'low is above high: 22 and 18'],
    ['an estimate outside', { low: 21, high: 22 }, 'share is outside its bounds: 20, not from 21 to 22'],
    [
      'no estimate',
      { share: undefined, share_status: '[x]', low: 1, high: 2 },
      'bounds without share: 1 and 2',
    ],
    ['more than the whole', { low: 18, high: 101 }, 'high is more than the whole: 101'],
    ['less than nothing', { low: -1, high: 22 }, 'low is below zero: -1'],
    ['a text', { low: 'few', high: 22 }, 'low is not a number: "few"'],
    ['a column that is not there', { low: 18 }, 'missing column: high'],
  ])('are refused with %s', (_, values, fault) => {
    const { table, faults } = estimate(values);
    expect(table).toBeNull();
    expect(faults.join()).toContain(fault.replace(/ \(.*/, ''));
    expect(faults.join()).toContain('scripts/derive/sheep.ts');
  });

  it.each([
    ['within', { low: 10, high: 30 }, []],
    ['beyond', { low: 9, high: 30 }, ['u']],
    ['beyond, and estimated', { low: 9, high: 30, share_status: '[e]' }, ['e', 'u']],
    ['at zero', { share: 0, low: 0, high: 1 }, ['u']],
    ['without width, at zero', { share: 0, low: 0, high: 0 }, []],
  ])('make a value one of low reliability by their width: %s', (_, values, status) => {
    expect(estimate(values).table?.rows.at(0)?.cells['share']?.status).toEqual(status);
  });

  it.each([
    ['of another column', { ...bounds, lower: 'share' }],
    ['of one name', { ...bounds, upper: 'low' }],
    ['that is taken', { ...bounds, lower: 'area' }],
    ['with a status', { ...bounds, lower: 'low_status' }],
  ])('have names of their own: not one %s', (_, spec) => {
    expect(() => estimate({ low: 1, high: 2 }, spec)).toThrow('declared nowhere else');
  });
});
