import { describe, expect, it } from 'vitest';
import { type GridRow, viewOf } from '../../test/brokenTables/grid.ts';
import { type Suspicion, suspicions } from './index.ts';

/** Twelve made-up counties and their country, over four years of quarters, with a winter in each. */
const COUNTIES = Array.from({ length: 12 }, (_, index) => `County ${index + 1}`);
const QUARTERS = Array.from({ length: 16 }, (_, at) => `${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}`);
const NEWEST = '2023-Q4';

/** Of no pattern: of π. */
const DIGITS =
  '31415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679' +
  '82148086513282306647093844609550582231725359408128481117450284102701938521105559644622948954930381964';

type Values = GridRow['values'];

/** Of the size of a small or a large county, and a few per cent off. */
function sold(county: number, quarter: number, most: number): number {
  const winter = quarter % 4 === 3 ? 1.3 : 1;
  const off = 1 + 0.08 * ((((county + 1) * 7919 + quarter * 104_729 + most * 31) % 97) / 97);
  return Math.round(((county + 1) * most * winter * off) / 12);
}

const county = (index: number, quarter: number): Values => {
  const [cars, vans] = [sold(index, quarter, 9000), sold(index, quarter, 1300)];
  return { cars, vans, buses: sold(index, quarter, 37), vehicles: cars + vans };
};

function country(rows: readonly GridRow[], period: string): GridRow {
  const own = rows.filter((row) => row.period === period);
  const sum = (name: string) => own.reduce((all, { values }) => all + (values[name] ?? 0), 0);
  const names = ['cars', 'vans', 'buses', 'vehicles'];
  return { area: 'Country', period, values: Object.fromEntries(names.map((name) => [name, sum(name)])) };
}

const COUNTED: readonly GridRow[] = COUNTIES.flatMap((area, index) =>
  QUARTERS.map((period, quarter) => ({ area, period, values: county(index, quarter) })),
);
const RIGHT = [...COUNTED, ...QUARTERS.map((period) => country(COUNTED, period))];

type Change = (values: Values, row: GridRow) => Values;

const changed = (change: Change, rows = RIGHT): GridRow[] =>
  rows.map((row) => ({ ...row, values: { ...row.values, ...change(row.values, row) } }));

/** In one row of the newest quarter. */
const inRow = (area: string, change: (values: Values) => Values): Change => {
  return (values, row) => (row.area === area && row.period === NEWEST ? change(values) : {});
};

const inNewest = (change: Change): Change => {
  return (values, row) => (row.period === NEWEST ? change(values, row) : {});
};

const valuesAt = (area: string, period: string): Values =>
  RIGHT.find((row) => row.area === area && row.period === period)?.values ?? {};

const upTo = (rows: readonly GridRow[], last: string) =>
  rows.filter(({ period }) => QUARTERS.indexOf(period) <= QUARTERS.indexOf(last));

function said(rows: readonly GridRow[], former = [upTo(RIGHT, '2023-Q3')]): Suspicion[] {
  const views = former.map((each) => viewOf(each));
  const parentOf = (area: string) => (area === 'Country' ? null : 'Country');
  const before = views.at(-1) ?? viewOf([]);
  return suspicions({
    ...{ before, after: viewOf(rows), former: views, parentOf, parts: [], nameOf: (area) => area },
  });
}

const whats = (rows: readonly GridRow[]) => said(rows).map(({ what }) => what);

it('nothing is said of a quarter with a winter as every year', () => {
  expect(said(RIGHT)).toEqual([]);
});

describe('a sum', () => {
  it('is known of columns that no recipe declares, and names what would make it right', () => {
    const found = said(changed(inRow('County 5', ({ vans = 0 }) => ({ vans: vans * 2 }))));
    const { vans = 0, cars = 0 } = valuesAt('County 5', NEWEST);
    const text = (value: number) => value.toLocaleString('en-GB');
    expect(found).toContainEqual(
      expect.objectContaining({
        what: `parts that do not add up: cars and vans: County 5, the fourth quarter of 2023: ${text(cars + 2 * vans)} of ${text(cars + vans)}`,
        mend: `look up vans, County 5, where ${text(vans)} in place of ${text(2 * vans)} would be in step and make the sum right`,
      }),
    );
  });

  it('of areas names the one that is out of step', () => {
    const [first] = said(changed(inRow('County 2', ({ buses = 0 }) => ({ buses: buses * 10 }))));
    expect(first?.what).toMatch(/^not the sum of its areas: buses, Country/);
    expect(first?.mend).toMatch(/^look up buses, County 2, where \d+ in place of \d+ would be in step/);
  });

  it('names none where several areas may be wrong', () => {
    const [first] = said(changed(inRow('County 3', ({ cars = 0 }) => ({ cars: cars + 1 }))));
    expect(first?.mend).toBe('look up Country and its areas in the publication');
  });

  it('that came of chance in a few rows is none', () => {
    const few = RIGHT.filter(({ area }) => area === 'County 1').map((row) => {
      return { ...row, values: { a: 1, b: 1, c: row.period === NEWEST ? 3 : 2 } };
    });
    expect(said(few, [upTo(few, '2020-Q2')])).not.toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('parts that do not add up') }),
    );
  });
});

describe('what is repeated', () => {
  it('is a quarter of a year before', () => {
    const found = whats(changed(inNewest((_, { area }) => valuesAt(area, '2022-Q4'))));
    expect(found.filter((what) => what.startsWith('repeated period'))).toHaveLength(4);
  });

  it('is a row, also where each of its small values might repeat by chance', () => {
    const { buses, vans, cars, vehicles } = valuesAt('County 1', '2023-Q3');
    const found = whats(changed(inRow('County 1', () => ({ buses, vans, cars, vehicles }))));
    expect(found).toContainEqual(expect.stringMatching(/^repeated values: buses, .*County 1 \d/));
  });

  it('is a release in which nothing was revised, where each until now revised something', () => {
    const revising = (last: string, by: number) =>
      changed(
        (values, { period }) => {
          const isLast = QUARTERS.indexOf(period) === QUARTERS.indexOf(last);
          return isLast ? { buses: (values['buses'] ?? 0) + by } : {};
        },
        upTo(RIGHT, last),
      );
    const former = [revising('2023-Q1', 1), revising('2023-Q2', 2), upTo(RIGHT, '2023-Q3')];
    const what = 'nothing revised: 780 values of former periods';
    expect(said(RIGHT, former).map((each) => each.what)).toEqual([what]);
    expect(said(RIGHT, former.slice(2))).toEqual([]);
  });
});

describe('a whole column', () => {
  it('may end with noughts that it did not have', () => {
    const tens = inNewest(({ cars = 0 }) => ({ cars: Math.round(cars / 10) * 10 }));
    expect(whats(changed(tens))).toContain('rounded values: cars, the fourth quarter of 2023');
  });

  it('may hold nine months of figures', () => {
    const nine = inNewest(({ cars = 0 }) => ({ cars: Math.round(cars * 0.75) }));
    expect(whats(changed(nine))).toContain('another length: cars, the fourth quarter of 2023');
  });
});

describe('a value', () => {
  it('of a large county is out of step among small counts that move further', () => {
    const small = (row: GridRow): GridRow => {
      const [at, quarter] = [COUNTIES.indexOf(row.area), QUARTERS.indexOf(row.period)];
      const few = 1 + (Number(DIGITS[at * 16 + quarter]) % 3);
      return {
        ...row,
        values: {
          fires: at === 11 ? 120 + quarter : few,
        },
      };
    };
    const fires = COUNTED.map(small);
    const wrong = changed(
      inRow('County 12', () => ({ fires: 420 })),
      fires,
    );
    const found = said(wrong, [upTo(fires, '2023-Q3')]).map(({ what }) => what);
    expect(found).toContain('hardly plausible: fires, County 12, the fourth quarter of 2023: 420');
    expect(said(fires, [upTo(fires, '2023-Q3')])).toEqual([]);
  });

  it('of zero is told once for all areas that have it', () => {
    const none: Change = (values, row) =>
      ['County 7', 'County 8'].includes(row.area) ? inRow(row.area, () => ({ buses: 0 }))(values, row) : {};
    const found = whats(changed(none)).filter((what) => what.startsWith('hardly plausible: buses'));
    expect(found).toEqual([
      expect.stringMatching(/: 0 for County [78], after \d+ and County [78], after \d+$/),
    ]);
  });

  it('that was revised to the former one of another area is swapped only if little else was revised', () => {
    const [one, other] = [valuesAt('County 4', '2023-Q3')['cars'] ?? 0, 3];
    const swap =
      (isRevised: boolean): Change =>
      (values, { area, period }) => {
        if (period !== '2023-Q3') return {};
        if (area === 'County 4') return { cars: one + other };
        if (area === 'County 5') return { cars: one };
        return isRevised ? { cars: (values['cars'] ?? 0) + 2 } : {};
      };
    const before = changed(
      (_, { area, period }) => {
        return area === 'County 5' && period === '2023-Q3' ? { cars: one + other } : {};
      },
      upTo(RIGHT, '2023-Q3'),
    );
    const swaps = (isRevised: boolean) =>
      said(changed(swap(isRevised)), [before]).filter(({ what }) => what.startsWith('swapped areas'));
    expect([swaps(false).length, swaps(true).length]).toEqual([1, 0]);
  });
});
